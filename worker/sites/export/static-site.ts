import type { LiveState, SiteSnapshot } from '../content/site-snapshot.ts';
import { renderPage } from '../pages/published/render-page.tsx';
import { allPages, pathOf } from '../pages/published/site-paths.ts';

/** The file that a page is, by its path below the root: `index.html`, `en/menu.html`, `menu/2.html`. */
const fileName = (path: string): string => (path === '' ? 'index.html' : `${path.slice(1)}.html`);

/** Where the face and the photos are beside the pages. */
export const fontFile = 'figtree.woff2';
export const photosFolder = 'photos';

/**
 * The pages of a site as files that lead to each other without a server, by name: they open from a disk, and from wherever they are put. Drawn one after
 * the other, as they are asked for.
 */
export function* staticSite(
  snapshot: SiteSnapshot,
  live: LiveState,
  now: number,
): Generator<readonly [name: string, html: string]> {
  for (const address of allPages(snapshot)) {
    const name = fileName(pathOf(snapshot, address));
    const up = '../'.repeat(name.split('/').length - 1);
    const place = {
      origin: '',
      root: '',
      photos: `${up}${photosFolder}`,
      font: `${up}${fontFile}`,
      fileOf: (path: string) => `${up}${fileName(path)}`,
    };
    const view = { snapshot, live, place, language: address.language, now, isPreview: false };
    yield [name, renderPage(view, address).html];
  }
}
