import { childrenOf, type ItemRow, type MenuRows, placedItems } from '../menu-rows.ts';

/** The dishes on the menus with which something of a group is chosen, by the group. */
export function usesOfGroups(rows: MenuRows): ReadonlyMap<string, readonly ItemRow[]> {
  const uses = new Map<string, ItemRow[]>();
  for (const { item } of placedItems(rows)) {
    for (const { groupId } of childrenOf(rows.itemGroups, item.id)) {
      const items = uses.get(groupId) ?? [];
      items.push(item);
      uses.set(groupId, items);
    }
  }
  return uses;
}
