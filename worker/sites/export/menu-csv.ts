import { minorDigits } from '../../../contract/sites.ts';
import type { MenuItem } from '../content/menu.ts';
import type { SiteSnapshot } from '../content/site-snapshot.ts';

/** A cell of a spreadsheet (RFC 4180). What would be a formula there is made a text. */
function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

const allergensThat = ({ allergens }: MenuItem, state: 'contains' | 'free'): string =>
  Object.entries(allergens)
    .filter(([, said]) => said === state)
    .map(([allergen]) => allergen)
    .join(' ');

/** The menu as a table for spreadsheets, a size of a dish a line; texts in each language, prices as decimals with a point. */
export function menuCsv({ business: { languages, currency }, menus }: SiteSnapshot): string {
  const digits = minorDigits(currency);
  const [first = 'es'] = languages;
  const head = [
    'menu',
    'category',
    ...languages.map((language) => `name ${language}`),
    ...languages.map((language) => `description ${language}`),
    'size',
    `price ${currency}`,
    'contains',
    'free',
    'diets',
  ];
  const lines = menus.flatMap((menu) =>
    menu.categories.flatMap((category) =>
      category.items.flatMap((item) => {
        const sizes = item.sizes.length > 0 ? item.sizes : [{ name: {}, price: null, byMarket: false }];
        return sizes.map(
          ({
            name,
            price,
            byMarket,
          }: {
            name: MenuItem['name'];
            price: number | null;
            byMarket: boolean;
          }) => [
            menu.name[first] ?? '',
            category.name[first] ?? '',
            ...languages.map((language) => item.name[language] ?? ''),
            ...languages.map((language) => item.description[language] ?? ''),
            name[first] ?? '',
            byMarket ? 'market' : price === null ? '' : (price / 10 ** digits).toFixed(digits),
            allergensThat(item, 'contains'),
            allergensThat(item, 'free'),
            item.diets.join(' '),
          ],
        );
      }),
    ),
  );
  return [head, ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}
