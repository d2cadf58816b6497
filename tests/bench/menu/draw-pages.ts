import { gzipSync } from 'node:zlib';
import { renderPage } from '../../../worker/sites/pages/published/render-page.tsx';
import { partsOf } from '../../../worker/sites/pages/published/site-paths.ts';
import { demoPlace, saturdayLunch } from '../../support/sites/demo-site.ts';
import { longSnapshot } from '../../support/sites/long-menu.ts';

/** Draws every page of a menu of so many categories and dishes. For each: milliseconds, and bytes as they are sent. */
export function drawPages(categories: number, dishes: number): { ms: number; bytes: number }[] {
  const snapshot = longSnapshot(categories, dishes);
  const view = {
    snapshot,
    live: { hours: { week: [], special: [] }, soldOut: {} },
    place: demoPlace,
    language: 'es' as const,
    now: saturdayLunch,
    isPreview: false,
  };
  return Array.from({ length: partsOf(snapshot, 'menu') }, (_, at) => {
    const began = performance.now();
    const { html } = renderPage(view, { language: 'es', page: 'menu', part: at + 1 });
    return { ms: performance.now() - began, bytes: gzipSync(html).length };
  });
}
