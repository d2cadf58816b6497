import font from '@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2?url';
import type { MenuLanguage } from '../../../contract/sites.ts';
import type { SiteSnapshot } from '../../../worker/sites/content/site-snapshot.ts';
import { snapshotOf } from '../../../worker/sites/content/snapshot-of.ts';
import { menuPages } from '../../../worker/sites/pages/published/menu/menu-parts.ts';
import { renderPage } from '../../../worker/sites/pages/published/render-page.tsx';
import { type PageAddress, pageAt, pathOf } from '../../../worker/sites/pages/published/site-paths.ts';
import type { BusinessContent, Configuration } from '../content/edit.ts';
import { photosPath } from '../photos/photo-source.ts';
import { previewRoot } from './preview-root.ts';

/** What a preview is drawn from. */
interface Shown {
  readonly content: BusinessContent;
  readonly configuration: Configuration;
  /** Below the root of the site; one that leads nowhere (any more) leads to the first page. */
  readonly path: string;
}

/** The page at a path; the first one for a path that leads nowhere. */
function addressAt(snapshot: SiteSnapshot, path: string): PageAddress {
  const [first = 'es'] = snapshot.business.languages;
  return pageAt(snapshot, path) ?? { language: first, page: 'home', part: 1 };
}

/** Draws a page with the functions that draw it for guests. Gives HTML. */
export function drawPage({ content, configuration, path }: Shown): string {
  const snapshot = snapshotOf(content, configuration);
  const address = addressAt(snapshot, path);
  const { html } = renderPage(
    {
      snapshot,
      live: content.live,
      place: { origin: location.origin, root: previewRoot, photos: photosPath, font },
      language: address.language,
      now: Date.now(),
      isPreview: true,
    },
    address,
  );
  return html;
}

/** The language of the page at a path. */
export const languageAt = ({ content, configuration, path }: Shown): MenuLanguage =>
  addressAt(snapshotOf(content, configuration), path).language;

/** The path of the page that shows a dish, a category, a group of add-ons or a part of a page, by its mark; null to stay where one is. */
export function pathOfMark({ content, configuration, path }: Shown, mark: string): string | null {
  const snapshot = snapshotOf(content, configuration);
  const { language } = addressAt(snapshot, path);
  const [kind = '', id = ''] = mark.split('/');
  if (kind === 'menu_items' || kind === 'menu_categories') {
    const part = menuPages(snapshot.menus).findIndex((stretches) =>
      stretches.some(({ whole, members }) =>
        kind === 'menu_items' ? members.some((item) => item.id === id) : whole.category.id === id,
      ),
    );
    return part < 0 ? null : pathOf(snapshot, { language, page: 'menu', part: part + 1 });
  }
  if (kind === 'addon_groups' || kind === 'addons')
    return pathOf(snapshot, { language, page: 'extras', part: 1 });
  if (kind === 'menus') return pathOf(snapshot, { language, page: 'menu', part: 1 });
  const page = kind.startsWith('legal') ? 'legal' : kind.startsWith('allergenNote') ? 'allergens' : 'home';
  return pathOf(snapshot, { language, page, part: 1 });
}

/** The path of the same page in another language; of the first page where it has none. */
export function pathIn({ content, configuration, path }: Shown, language: MenuLanguage): string {
  const snapshot = snapshotOf(content, configuration);
  return pathOf(snapshot, { ...addressAt(snapshot, path), language });
}
