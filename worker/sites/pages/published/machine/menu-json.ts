import { isSoldOut, soldOutMoments } from '../../../../../contract/sold-out.ts';
import type { SiteView } from '../site-view.ts';

/**
 * The menus of a site for other programs, `/menu.json`: every text in every language, prices in minor units, allergens by the names of `contract/sites.ts` (those
 * of annex II of Regulation (EU) No 1169/2011), what is sold out at this moment.
 */
export function menuJson({ snapshot, live, now }: SiteView) {
  const { name, currency, languages } = snapshot.business;
  const soldOut = soldOutMoments(live.soldOut);
  const isGone = (id: string) => isSoldOut(soldOut.get(id), now);
  return {
    business: { name, currency, languages },
    menus: snapshot.menus.map((menu) => ({
      ...menu,
      categories: menu.categories.map((category) => ({
        ...category,
        items: category.items.map(({ photo: _photo, highlighted: _highlighted, ...item }) => ({
          ...item,
          soldOut: isGone(item.id),
        })),
      })),
    })),
    addonGroups: snapshot.addonGroups.map((group) => ({
      ...group,
      addons: group.addons.map((addon) => ({ ...addon, soldOut: isGone(addon.id) })),
    })),
  };
}
