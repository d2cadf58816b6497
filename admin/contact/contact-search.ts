import * as z from 'zod/mini';
import { lenient, sortOf, tableSearch } from '../table/table-search.ts';
import { type ContactInput, statuses, topics } from './contact.ts';

const schema = z.extend(tableSearch(['createdAt']), {
  status: lenient(z.enum(statuses)),
  topic: lenient(z.enum(topics)),
});

export type ContactSearch = z.infer<typeof schema>;

/** Reads the address of the table of messages. */
export function contactSearch(search: Record<string, unknown>): ContactSearch {
  return schema.parse(search);
}

/** The latest first, until somebody sorts otherwise. */
export const contactSort = (search: ContactSearch) => sortOf(search, { by: 'createdAt', dir: 'desc' });

/** What to ask the Worker for an address. */
export function contactInput(search: ContactSearch): ContactInput {
  const { q, status, topic, after, before, size } = search;
  return { q, status, topic, after, before, pageSize: size, sort: contactSort(search) };
}
