import type { Locale } from '../core/locale.ts';
import { localeSchema } from '../core/locale.ts';
import { addressOf } from './address-of.ts';
import type { Page } from './page.ts';

/** What a search engine has no business in: what needs an account, and what is not a page. */
const closed = ['/app', '/vet', '/consult', '/admin', '/api', '/trpc', '/parties', '/webhooks', '/subscribe'];

/** robots.txt (RFC 9309). `isPublic`: false for a deployment that is not to be found at all. */
export function robotsText(origin: string, isPublic: boolean): string {
  const lines = isPublic ? closed.map((path) => `Disallow: ${path}`) : ['Disallow: /'];
  return ['User-agent: *', ...lines, '', `Sitemap: ${origin}/sitemap.xml`, ''].join('\n');
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** sitemap.xml (sitemaps.org 0.9): every page in every language, each naming its translations. */
export function sitemapText(origin: string, pages: readonly Page[]): string {
  const at = (locale: Locale, page: Page) => escaped(`${origin}${addressOf(page, locale)}`);
  const listed = pages.filter(({ unlisted }) => unlisted === undefined);
  const entries = listed.flatMap((page) =>
    localeSchema.options.map((own) =>
      [
        '  <url>',
        `    <loc>${at(own, page)}</loc>`,
        ...localeSchema.options.map(
          (locale) => `    <xhtml:link rel="alternate" hreflang="${locale}" href="${at(locale, page)}"/>`,
        ),
        '  </url>',
      ].join('\n'),
    ),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...entries,
    '</urlset>',
    '',
  ].join('\n');
}
