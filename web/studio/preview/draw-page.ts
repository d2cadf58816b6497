import font from '@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2?url';
import type { MenuLanguage } from '../../../contract/sites.ts';
import { snapshotOf } from '../../../worker/sites/content/snapshot-of.ts';
import { menuPages } from '../../../worker/sites/pages/published/menu/menu-parts.ts';
import { renderPage } from '../../../worker/sites/pages/published/render-page.tsx';
import { pageAt, pathOf } from '../../../worker/sites/pages/published/site-paths.ts';
import type { BusinessContent, Configuration } from '../content/edit.ts';
import { previewRoot } from './preview-root.ts';

/** What a preview is drawn from. */
interface Shown {
  readonly content: BusinessContent;
  readonly configuration: Configuration;
  /** Below the root of the site; one that leads nowhere (any more) leads to the first page. */
  readonly path: string;
}

/** Draws a page with the functions that draw it for guests. Gives HTML, and the language that it is in. */
export function drawPage({ content, configuration, path }: Shown): { html: string; language: MenuLanguage } {
  const snapshot = snapshotOf(content, configuration);
  const [first = 'es'] = snapshot.business.languages;
  const address = pageAt(snapshot, path) ?? { language: first, page: 'home', part: 1 };
  const { html } = renderPage(
    {
      snapshot,
      live: content.live,
      place: { origin: location.origin, root: previewRoot, photos: '/site-photos', font },
      language: address.language,
      now: Date.now(),
      isPreview: true,
    },
    address,
  );
  return { html, language: address.language };
}

/** The path of the page that shows a dish, a category, a group of add-ons or a part of a page, by its mark; null to stay where one is. */
export function pathOfMark({ content, configuration, path }: Shown, mark: string): string | null {
  const snapshot = snapshotOf(content, configuration);
  const at = pageAt(snapshot, path);
  const [first = 'es'] = snapshot.business.languages;
  const language = at?.language ?? first;
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
  const at = pageAt(snapshot, path);
  return pathOf(snapshot, { language, page: at?.page ?? 'home', part: at?.part ?? 1 });
}
