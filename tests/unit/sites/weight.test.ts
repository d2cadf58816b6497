import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { templateCodes } from '../../../contract/sites.ts';
import { restaurants } from '../../../db/seed/restaurants/read-restaurant.ts';
import { menuPages, mostOnPage } from '../../../worker/sites/pages/published/menu/menu-parts.ts';
import { renderPage } from '../../../worker/sites/pages/published/render-page.tsx';
import { allPages, partsOf } from '../../../worker/sites/pages/published/site-paths.ts';
import { face } from '../../support/sites/answering-site.ts';
import { demoPlace, demoView, saturdayLunch } from '../../support/sites/demo-site.ts';
import { longSnapshot } from '../../support/sites/long-menu.ts';

/** Of HTML with its style sheet, gzipped. With the face that comes along: twice that. */
const most = 30_000;
const faceBytes = readFileSync(face).length;

test('X11 no page of a demo restaurant in any template is heavy, and none has a script', () => {
  for (const name of restaurants)
    for (const template of templateCodes) {
      const view = demoView(name, { template });
      for (const address of allPages(view.snapshot)) {
        const { html } = renderPage(view, address);
        const weight = gzipSync(html).length;
        expect([template, address, weight < most && weight + faceBytes < 2 * most]).toEqual([
          template,
          address,
          true,
        ]);
        const scripts = html.match(/<script[^>]*>/g) ?? [];
        expect(scripts.every((tag) => tag === '<script type="application/ld+json">')).toBe(true);
        expect(html).not.toMatch(/<link rel="stylesheet"|@import|https:\/\/fonts/);
      }
    }
});

test('M7 a menu of 300 categories and 5,000 dishes goes over pages that each keep their weight, and no dish is lost', () => {
  const snapshot = longSnapshot(300, 5_000);
  const view = {
    snapshot,
    live: { hours: { week: [], special: [] }, soldOut: {} },
    place: demoPlace,
    language: 'es' as const,
    now: saturdayLunch,
    isPreview: false,
  };
  const parts = partsOf(snapshot, 'menu');
  expect(parts).toBeGreaterThanOrEqual(Math.ceil(5_000 / mostOnPage));
  expect(parts).toBeLessThan(60);
  const seen = new Set<string>();
  for (let part = 1; part <= parts; part++) {
    const { html } = renderPage(view, { language: 'es', page: 'menu', part });
    expect(gzipSync(html).length).toBeLessThan(most);
    for (const [, id] of html.matchAll(/<li class="dish" id="d-(\d+)"/g)) if (id) seen.add(id);
  }
  expect(seen.size).toBe(5_000);
  for (const page of ['home', 'extras', 'allergens'] as const)
    expect(gzipSync(renderPage(view, { language: 'es', page, part: 1 }).html).length).toBeLessThan(most);
});

test('M7 one category of 1,500 dishes goes on over the page', () => {
  const pages = menuPages(longSnapshot(1, 1_500).menus);
  expect(pages.length).toBe(13);
  const ids = pages.flatMap((stretches) => stretches.flatMap(({ members }) => members.map(({ id }) => id)));
  expect(new Set(ids).size).toBe(1_500);
  expect(pages.flat().map(({ from }) => from)).toEqual(
    Array.from({ length: 13 }, (_, at) => at * mostOnPage),
  );
});
