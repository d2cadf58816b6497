import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { allergens, type MenuLanguage } from '../../../contract/sites.ts';
import { type ItemInFile, type RestaurantFile, restaurantFileSchema } from './restaurant-file.ts';

/** The demo restaurants, by the names of their files. */
export const restaurants = ['casa-marea', 'ninetta'] as const;
export type Restaurant = (typeof restaurants)[number];

/** The same id for the same thing on every machine (UUIDv8, RFC 9562: of a hash). */
function idOf(...path: readonly (string | number)[]): string {
  const hash = createHash('sha256').update(path.join('/')).digest('hex');
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `a${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}

const pathOf = (photo: string) => `demo/${photo}.svg`;

/** Width and height that a drawing says of itself. */
function sizeOf(svg: string): { width: number; height: number } {
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
  if (!width || !height) throw new Error('A drawing says how large it is: viewBox="0 0 width height"');
  return { width: Number(width), height: Number(height) };
}

/** Where the drawings lie: static files of the app, below the path of all photos of sites. */
const drawingsFolder = '../../../web/public/site-photos/';

const file = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

/** What is said of allergens, spelt out: `contains`, `free`, or nothing. */
const allergensSaid = ({ contains, unsaid = [] }: Pick<ItemInFile, 'contains' | 'unsaid'>) =>
  Object.fromEntries(
    allergens
      .filter((allergen) => !unsaid.includes(allergen))
      .map((allergen) => [allergen, contains.includes(allergen) ? 'contains' : 'free']),
  );

/**
 * A demo restaurant as a version of its site has it (`siteSnapshotSchema` of worker/sites/content), with its hours, the names of its site and the drawings that
 * its photos are. Ids are the same at each reading.
 */
export function readRestaurant(name: Restaurant) {
  const read: RestaurantFile = restaurantFileSchema.parse(JSON.parse(file(`${name}.json`)));
  const { slug, business, content } = read;
  const texts = (words: readonly string[] = []) =>
    Object.fromEntries(
      business.languages.flatMap((language: MenuLanguage, at) => (words[at] ? [[language, words[at]]] : [])),
    );
  const photoId = (photo: string) => idOf(slug, 'photo', photo);
  const drawings = new Map<string, string>();
  const shown = (photo: string, words: readonly string[]) => {
    drawings.set(photo, file(`${drawingsFolder}${pathOf(photo)}`));
    return { id: photoId(photo), text: texts(words) };
  };
  const picture = ([photo, ...words]: readonly [string, ...string[]]) => shown(photo, words);
  const sizes = (id: string, { sizes: several, price, market }: ItemInFile) => {
    const list = several?.map(([words, each]) => ({ words, price: each, byMarket: false })) ?? [
      { words: [], price: price ?? null, byMarket: market ?? false },
    ];
    return list.map(({ words, ...size }, at) => ({ id: idOf(id, at), name: texts(words), ...size }));
  };
  const groupId = (key: string) => idOf(slug, 'group', key);

  const menus = read.menus.map((menu, menuAt) => ({
    id: idOf(slug, 'menu', menuAt),
    name: texts(menu.name),
    note: texts(menu.note),
    schedule: menu.schedule,
    categories: menu.categories.map((category, at) => ({
      id: idOf(slug, 'menu', menuAt, at),
      name: texts(category.name),
      description: texts(category.description),
      items: category.items.map((item, itemAt) => {
        const id = idOf(slug, 'menu', menuAt, at, itemAt);
        return {
          id,
          name: texts(item.name),
          description: texts(item.text),
          allergens: allergensSaid(item),
          allergenNote: {},
          diets: item.diets ?? [],
          highlighted: item.top ?? false,
          photo: item.photo ? shown(item.photo, item.name) : null,
          sizes: sizes(id, item),
          addonGroups: (item.addons ?? []).map(groupId),
        };
      }),
    })),
  }));
  const addonGroups = read.addonGroups.map(({ key, name: words, least, most, addons }) => ({
    id: groupId(key),
    name: texts(words),
    least,
    most,
    addons: addons.map((addon, at) => ({
      id: idOf(slug, 'group', key, at),
      name: texts(addon.name),
      price: addon.price,
      allergens: allergensSaid(addon),
      allergenNote: {},
    })),
  }));
  const { hero, about } = content;
  const pageContent = {
    hero: { title: texts(hero.title), text: texts(hero.text), photo: picture(hero.photo) },
    announcement: texts(content.announcement),
    about: { title: texts(about.title), text: texts(about.text), photo: picture(about.photo) },
    gallery: content.gallery.map(picture),
    visit: { text: texts(content.visit.text) },
    search: { title: {}, description: {} },
    allergenNote: texts(content.allergenNote),
    legal: { ...content.legal, text: {} },
  };
  const photos = Object.fromEntries(
    [...drawings].map(([photo, svg]) => {
      const size = sizeOf(svg);
      // Who shows a link to the page draws no SVG: what opens it is there as a JPEG, too.
      const jpeg = `demo/${photo}.jpg`;
      const isThere = existsSync(new URL(`${drawingsFolder}${jpeg}`, import.meta.url));
      const files = [
        { width: size.width, type: 'image/svg+xml', path: pathOf(photo) },
        ...(isThere ? [{ width: 1_200, type: 'image/jpeg', path: jpeg }] : []),
      ];
      return [photoId(photo), { ...size, blur: null, files }];
    }),
  );
  return {
    slug,
    shortCode: read.shortCode,
    snapshot: {
      business: { id: idOf(slug), ...business },
      template: read.template,
      content: pageContent,
      menus,
      addonGroups,
      photos,
    },
    hours: {
      week: read.hours.week.map(([weekday, opens, closes]) => ({ weekday, opens, closes })),
      special: read.hours.special.flatMap(({ day, shifts, note }) => {
        const times = shifts.length > 0 ? shifts : [[null, null] as const];
        return times.map(([opens, closes]) => ({ day, opens, closes, note: texts(note) }));
      }),
    },
    /** By the paths of the snapshot's photos. */
    drawings: new Map([...drawings].map(([photo, svg]) => [pathOf(photo), svg])),
  };
}
