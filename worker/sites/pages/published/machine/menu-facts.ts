import type { Diet } from '../../../../../contract/sites.ts';
import type { MenuItem } from '../../../content/menu.ts';
import type { MenuStretch } from '../menu/menu-parts.ts';
import { plainPrice } from '../menu/price.ts';
import type { RenderContext } from '../render-context.ts';
import type { Facts } from './restaurant-facts.ts';

/** schema.org's RestrictedDiet. It has no word for allergens. */
const restricted: Readonly<Record<Diet, string>> = {
  vegetarian: 'https://schema.org/VegetarianDiet',
  vegan: 'https://schema.org/VeganDiet',
  halal: 'https://schema.org/HalalDiet',
  kosher: 'https://schema.org/KosherDiet',
};

function itemFacts(c: RenderContext, item: MenuItem): Facts {
  const { currency } = c.view.snapshot.business;
  const description = c.word(item.description)?.text;
  const offers = item.sizes.flatMap(({ name, price }) =>
    price === null || price === 0
      ? []
      : [
          {
            '@type': 'Offer',
            ...(item.sizes.length > 1 && { name: c.word(name)?.text }),
            price: plainPrice(price, currency),
            priceCurrency: currency,
            availability: `https://schema.org/${c.isSoldOut(item.id) ? 'SoldOut' : 'InStock'}`,
          },
        ],
  );
  return {
    '@type': 'MenuItem',
    name: c.word(item.name)?.text,
    ...(description && { description }),
    ...(offers.length > 0 && { offers }),
    ...(item.diets.length > 0 && { suitableForDiet: item.diets.map((diet) => restricted[diet]) }),
  };
}

/** The menus with those of their categories that are on one page, as schema.org's Menu. */
export function menuFacts(c: RenderContext, stretches: readonly MenuStretch[]): Facts[] {
  const menus = [...new Set(stretches.map(({ whole }) => whole.menu))];
  return menus.map((menu) => ({
    '@type': 'Menu',
    name: c.word(menu.name)?.text ?? c.say('page.menu'),
    inLanguage: c.view.language,
    hasMenuSection: stretches
      .filter(({ whole }) => whole.menu === menu)
      .map(({ whole, members }) => ({
        '@type': 'MenuSection',
        name: c.word(whole.category.name)?.text,
        hasMenuItem: members.map((item) => itemFacts(c, item)),
      })),
  }));
}
