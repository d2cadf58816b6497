import { allPages, pathOf } from '../site-paths.ts';
import type { SiteView } from '../site-view.ts';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

type Where = Pick<SiteView, 'snapshot' | 'place'>;

/** sitemap.xml of a site (sitemaps.org 0.9): every page in every language, each naming its translations. */
export function siteMapText({ snapshot, place }: Where): string {
  const at = (path: string) => escaped(`${place.origin}${`${place.root}${path}` || '/'}`);
  const entries = allPages(snapshot).map((address) =>
    [
      '  <url>',
      `    <loc>${at(pathOf(snapshot, address))}</loc>`,
      ...snapshot.business.languages.map(
        (language) =>
          `    <xhtml:link rel="alternate" hreflang="${language}" href="${at(pathOf(snapshot, { ...address, language }))}"/>`,
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

/** robots.txt of a site on a domain of its own (RFC 9309): all of it may be found. */
export const siteRobotsText = ({ place }: Pick<SiteView, 'place'>): string =>
  `User-agent: *\nAllow: /\n\nSitemap: ${place.origin}${place.root}/sitemap.xml\n`;
