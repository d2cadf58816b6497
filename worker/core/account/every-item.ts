interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** What a page is asked with. */
interface PageWish {
  readonly limit: number;
  readonly cursor?: string;
}

const perPage = 50;

/** All items of a list that is read page by page. */
export async function everyItem<Item>(read: (wish: PageWish) => Promise<Page<Item>>): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Item> = await read({ limit: perPage, ...(cursor === null ? {} : { cursor }) });
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return items;
}
