import type { Locale } from '../core/locale.ts';
import { localeSchema } from '../core/locale.ts';
import { siteMapXml } from '../core/site-map.ts';
import { addressOf } from './address-of.ts';
import type { Page } from './page.ts';

/** What a search engine has no business in: what needs an account, and what is not a page. */
const closed = ['/app', '/vet', '/consult', '/admin', '/api', '/trpc', '/parties', '/webhooks', '/subscribe'];

/** robots.txt (RFC 9309). `isPublic`: false for a deployment that is not to be found at all. */
export function robotsText(origin: string, isPublic: boolean): string {
  const lines = isPublic ? closed.map((path) => `Disallow: ${path}`) : ['Disallow: /'];
  return ['User-agent: *', ...lines, '', `Sitemap: ${origin}/sitemap.xml`, ''].join('\n');
}

/** sitemap.xml: every page in every language. */
export function sitemapText(origin: string, pages: readonly Page[]): string {
  const at = (locale: Locale, page: Page) => `${origin}${addressOf(page, locale)}`;
  const listed = pages.filter(({ unlisted }) => unlisted === undefined);
  return siteMapXml(
    listed.flatMap((page) =>
      localeSchema.options.map((own) => ({
        address: at(own, page),
        translations: localeSchema.options.map((language) => ({ language, address: at(language, page) })),
      })),
    ),
  );
}
