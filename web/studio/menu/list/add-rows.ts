import type { MenuLanguage } from '../../../../contract/sites.ts';
import type { Edit } from '../../content/edit.ts';
import { addEdit } from '../../content/set-field.ts';
import { type Placed, placeAtEnd } from '../../order/move-edits.ts';

/** Edits that add a dish at the end of a category, with its price (minor units) where there is one. */
export function newDish(
  categoryId: string,
  others: readonly Placed[],
  name: Readonly<Partial<Record<MenuLanguage, string>>>,
  price: number | null,
): Edit[] {
  const id = crypto.randomUUID();
  const dish = addEdit('menu_items', id, { categoryId, position: placeAtEnd(others), name });
  if (price === null) return [dish];
  const size = { itemId: id, position: placeAtEnd([]), price };
  return [dish, addEdit('item_sizes', crypto.randomUUID(), size)];
}
