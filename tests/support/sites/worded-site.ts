import { allergens, type MenuLanguage, siteLinks, type TemplateCode } from '../../../contract/sites.ts';
import type { LiveState, SiteSnapshot } from '../../../worker/sites/content/site-snapshot.ts';

const ids = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `00000000-0000-4000-a000-00000000000${number}`);
const [
  photo = '',
  menu = '',
  category = '',
  dish = '',
  second = '',
  group = '',
  addon = '',
  size = '',
  other = '',
] = ids;

/**
 * A site in which every field that a person writes, and every field that only looks as if nobody did, is made by `word`. It does not go through the schemas:
 * pages must be safe even of what should never have come in.
 */
export function wordedSite(
  word: (field: string) => string,
  template: TemplateCode,
): { snapshot: SiteSnapshot; live: LiveState } {
  const texts = (field: string): Partial<Record<MenuLanguage, string>> => ({ es: word(field) });
  const shown = { id: photo, text: texts('photo') };
  const said = Object.fromEntries(allergens.map((allergen) => [allergen, 'contains' as const]));
  const dishOf = (
    id: string,
    sizes: SiteSnapshot['menus'][number]['categories'][number]['items'][number]['sizes'],
  ) => ({
    id,
    name: texts('dish'),
    description: texts('description'),
    allergens: id === dish ? said : {},
    allergenNote: texts('allergen note'),
    diets: ['vegan' as const],
    highlighted: true,
    photo: shown,
    sizes,
    addonGroups: [group],
  });
  return {
    snapshot: {
      business: {
        id: ids[0] ?? '',
        name: word('name'),
        kind: 'restaurant',
        country: 'ES',
        timeZone: 'Europe/Madrid',
        currency: 'EUR',
        languages: ['es', 'en'],
        contact: {
          phone: word('phone'),
          email: word('email'),
          address: {
            street: word('street'),
            postalCode: word('postal code'),
            locality: word('locality'),
            region: word('region'),
          },
          point: null,
          links: Object.fromEntries(siteLinks.map((link) => [link, word(`link ${link}`)])),
        },
      },
      template: {
        code: template,
        settings: { palette: word('palette'), type: word('type'), photos: word('photos') },
      },
      content: {
        hero: { title: texts('title'), text: texts('hero'), photo: shown },
        announcement: texts('announcement'),
        about: { title: texts('about title'), text: texts('about'), photo: shown },
        gallery: [shown],
        visit: { text: texts('visit') },
        search: { title: texts('search title'), description: texts('search description') },
        allergenNote: texts('note'),
        legal: {
          company: word('company'),
          taxId: word('tax'),
          address: word('legal address'),
          register: word('register'),
          email: word('legal email'),
          text: texts('legal'),
        },
      },
      menus: [
        {
          id: menu,
          name: texts('menu'),
          note: texts('menu note'),
          schedule: [],
          categories: [
            {
              id: category,
              name: texts('category'),
              description: texts('category text'),
              items: [
                dishOf(dish, [
                  { id: size, name: texts('size'), price: 100, byMarket: false },
                  { id: other, name: texts('size'), price: null, byMarket: true },
                ]),
                dishOf(second, []),
              ],
            },
          ],
        },
        { id: other, name: texts('menu'), note: {}, schedule: [], categories: [] },
      ],
      addonGroups: [
        {
          id: group,
          name: texts('group'),
          least: 1,
          most: 2,
          addons: [
            {
              id: addon,
              name: texts('addon'),
              price: 50,
              allergens: said,
              allergenNote: texts('addon note'),
            },
          ],
        },
      ],
      photos: {
        [photo]: {
          width: 800,
          height: 600,
          blur: word('blur'),
          files: [
            { width: 800, type: 'image/webp', path: 'a/b-1.webp' },
            { width: 800, type: 'image/jpeg', path: word('photo path') },
          ],
        },
      },
    },
    live: {
      hours: {
        week: [{ weekday: 1, opens: 600, closes: 900 }],
        special: [{ day: '2026-12-01', opens: null, closes: null, note: texts('hours note') }],
      },
      soldOut: { [second]: null },
    },
  };
}
