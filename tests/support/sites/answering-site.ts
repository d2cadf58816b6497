import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { TemplateCode } from '../../../contract/sites.ts';
import { readRestaurant } from '../../../db/seed/restaurants/read-restaurant.ts';
import { renderNoPage, renderPage } from '../../../worker/sites/pages/published/render-page.tsx';
import { pageAt, pathOf, sitePages } from '../../../worker/sites/pages/published/site-paths.ts';
import { demoView } from './demo-site.ts';

/** The face that comes along, as it is built into the app. */
export const face = resolve(
  'node_modules/@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2',
);

/** A demo pizzeria in a template, as it answers requests. */
export function answeringSite(template: TemplateCode) {
  const view = demoView('ninetta', { template });
  const { drawings } = readRestaurant('ninetta');
  const { origin, root, photos, font } = view.place;
  return {
    /** The address of every page in its first language, by name. */
    addresses: sitePages.map((page) => ({
      page,
      url: `${origin}${root}${pathOf(view.snapshot, { language: 'es', page, part: 1 })}`,
    })),
    missing: `${origin}${root}/nowhere`,
    answer(url: string): { status: number; contentType: string; body: string | Buffer } {
      const { pathname } = new URL(url);
      const drawing = drawings.get(pathname.replace(`${photos}/`, ''));
      if (drawing) return { status: 200, contentType: 'image/svg+xml', body: drawing };
      if (pathname === font) return { status: 200, contentType: 'font/woff2', body: readFileSync(face) };
      const address = pageAt(view.snapshot, pathname.replace(root, ''));
      const contentType = 'text/html; charset=utf-8';
      return address
        ? { status: 200, contentType, body: renderPage(view, address).html }
        : { status: 404, contentType, body: renderNoPage(view) };
    },
  };
}
