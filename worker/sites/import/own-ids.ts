import type { ContentFile, MenuTables } from '../content/content-file.ts';

/** What a file of another business needs to be read into this one: rows with ids of their own, which lead to each other as they did. */
export function withOwnIds(file: ContentFile, newId: () => string = () => crypto.randomUUID()): ContentFile {
  if (file.tables === undefined) return file;
  const ids = new Map<string, string>();
  const own = (id: string): string => {
    const known = ids.get(id) ?? newId();
    ids.set(id, known);
    return known;
  };
  const { menus, menu_categories, menu_items, item_sizes, addon_groups, addons, item_addon_groups } =
    file.tables;
  const tables: MenuTables = {
    menus: menus.map((row) => ({ ...row, id: own(row.id) })),
    menu_categories: menu_categories.map((row) => ({ ...row, id: own(row.id), menuId: own(row.menuId) })),
    menu_items: menu_items.map((row) => ({ ...row, id: own(row.id), categoryId: own(row.categoryId) })),
    item_sizes: item_sizes.map((row) => ({ ...row, id: own(row.id), itemId: own(row.itemId) })),
    addon_groups: addon_groups.map((row) => ({ ...row, id: own(row.id) })),
    addons: addons.map((row) => ({ ...row, id: own(row.id), groupId: own(row.groupId) })),
    item_addon_groups: item_addon_groups.map((row) => ({
      ...row,
      id: own(row.id),
      itemId: own(row.itemId),
      groupId: own(row.groupId),
    })),
  };
  return { ...file, tables };
}

/** A file without the photos that this business does not have, and how many places they were in. */
export function withPhotosOf(
  file: ContentFile,
  has: (photoId: string) => boolean,
): { file: ContentFile; leftOut: number } {
  let leftOut = 0;
  const kept = <Photo extends { id: string }>(photo: Photo | null): Photo | null => {
    if (photo === null || has(photo.id)) return photo;
    leftOut += 1;
    return null;
  };
  const { configuration, tables } = file;
  const content = configuration?.content;
  const fitted: ContentFile = {
    ...file,
    ...(configuration &&
      content && {
        configuration: {
          ...configuration,
          content: {
            ...content,
            hero: { ...content.hero, photo: kept(content.hero.photo) },
            about: { ...content.about, photo: kept(content.about.photo) },
            gallery: content.gallery.flatMap((photo) => kept(photo) ?? []),
          },
        },
      }),
    ...(tables && {
      tables: {
        ...tables,
        menu_items: tables.menu_items.map((row) => {
          if (row.photoId === null || kept({ id: row.photoId }) !== null) return row;
          return { ...row, photoId: null, photoText: {} };
        }),
      },
    }),
  };
  return { file: fitted, leftOut };
}
