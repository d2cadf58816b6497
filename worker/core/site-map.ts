const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A page in one language: its whole address, and that of each of its translations, its own among them. */
export interface MappedPage {
  readonly address: string;
  readonly translations: readonly { readonly language: string; readonly address: string }[];
}

/** sitemap.xml (sitemaps.org 0.9): each page names its translations. */
export function siteMapXml(pages: readonly MappedPage[]): string {
  const entries = pages.map(({ address, translations }) =>
    [
      '  <url>',
      `    <loc>${escaped(address)}</loc>`,
      ...translations.map(
        (one) =>
          `    <xhtml:link rel="alternate" hreflang="${one.language}" href="${escaped(one.address)}"/>`,
      ),
      '  </url>',
    ].join('\n'),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...entries,
    '</urlset>',
    '',
  ].join('\n');
}
