import type { Context, Handler } from 'hono';
import type { Page } from '../pages/page.ts';
import { robotsText, sitemapText } from '../pages/search-engines.ts';
import type { AppEnv } from './app-env.ts';

const publicOrigin = (c: Context<AppEnv>) => c.get('base').settings.appUrl || new URL(c.req.url).origin;

/** /robots.txt: a staging deployment is not to be found. */
export const robots = (c: Context<AppEnv>) =>
  c.text(robotsText(publicOrigin(c), c.get('base').settings.environment !== 'staging'), 200, {
    'cache-control': 'public, max-age=3600',
  });

/** /sitemap.xml of the pages for visitors. */
export const sitemap =
  (pages: readonly Page[]): Handler<AppEnv> =>
  (c) =>
    c.body(sitemapText(publicOrigin(c), pages), 200, {
      'content-type': 'application/xml; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    });
