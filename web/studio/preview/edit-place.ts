/** Parts of a dish by what shows them on the page. */
const dishParts = [
  ['.photo', 'photo'],
  ['.dish-name', 'name'],
  ['.price, .sizes', 'price'],
  ['.dish-text', 'description'],
  ['.allergens', 'allergens'],
  ['.diets', 'diets'],
  ['.choices', 'addons'],
] as const;

/** What of the content a point of the page shows, `menu_items/<id>/price` or `hero.title`; null for nothing that is edited. */
export function markOf(target: Element): string | null {
  const mark = target.closest('[data-edit]')?.getAttribute('data-edit');
  if (!mark) return null;
  if (mark.startsWith('menu_items/')) {
    const part = dishParts.find(([selector]) => target.closest(selector))?.[1];
    return part ? `${mark}/${part}` : mark;
  }
  const [section = ''] = mark.split('.');
  const hasPhoto = section === 'hero' || section === 'about';
  return hasPhoto && target.closest('.photo, .tile-photo, .arch') ? `${section}.photo` : mark;
}

/** Where a mark is edited: a screen of the business, and what is to be said to it. */
export interface EditPlace {
  readonly screen: 'menu' | 'page' | 'live';
  readonly search: Readonly<Record<string, string>>;
}

/** Parts of a page whose content is not the page's own. */
const elsewhere: Readonly<Record<string, EditPlace>> = {
  menu: { screen: 'menu', search: {} },
  highlights: { screen: 'menu', search: {} },
  hours: { screen: 'live', search: { show: 'hours' } },
  location: { screen: 'page', search: { field: 'contact.address.street' } },
  contact: { screen: 'page', search: { field: 'contact.phone' } },
};

/** The form of what a mark names. */
export function editPlaceOf(mark: string): EditPlace {
  if (mark.includes('/')) return { screen: 'menu', search: { edit: mark } };
  return elsewhere[mark] ?? { screen: 'page', search: { field: `content.${mark}` } };
}

/** The part of the page that shows a field of the page's form (`content.hero.title`), as a mark. */
export function markOfField(field: string): string {
  if (field.startsWith('content.visit')) return 'location';
  if (field.startsWith('content.')) return field.slice('content.'.length);
  return field.startsWith('contact.address') || field === 'contact.point' ? 'location' : 'contact';
}

/** The rows of a menu that an address names, by the words that it does so with. */
const rowWords = { dish: 'menu_items', category: 'menu_categories', group: 'addon_groups' } as const;

/** What an address of the studio says is edited (`?dish=<id>`, `?edit=menu_items/<id>/price`), as a mark; null for nothing. */
export function markOfSearch(search: Readonly<Record<string, unknown>>): string | null {
  if (typeof search.edit === 'string') return search.edit.split('/').slice(0, 2).join('/');
  for (const [word, table] of Object.entries(rowWords))
    if (typeof search[word] === 'string') return `${table}/${search[word]}`;
  return null;
}
