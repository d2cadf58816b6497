import * as z from 'zod/mini';
import { lenient, sortOf, tableSearch } from '../table/table-search.ts';
import { inboxStatuses, type WebhooksInput } from './webhook.ts';

const schema = z.extend(tableSearch(['receivedAt']), {
  status: lenient(z.enum(inboxStatuses)),
});

export type WebhooksSearch = z.infer<typeof schema>;

/** Reads the address of the inbox. */
export function webhooksSearch(search: Record<string, unknown>): WebhooksSearch {
  return schema.parse(search);
}

/** The latest first, until somebody sorts otherwise. */
export const webhooksSort = (search: WebhooksSearch) => sortOf(search, { by: 'receivedAt', dir: 'desc' });

/** What to ask the Worker for an address. */
export function webhooksInput(search: WebhooksSearch): WebhooksInput {
  const { q, status, after, before, size } = search;
  return { q, status, after, before, pageSize: size, sort: webhooksSort(search) };
}
