import * as z from 'zod/mini';
import { consultModes, consultStatuses } from '../../contract/consults.ts';
import { lenient, sortOf, tableSearch } from '../table/table-search.ts';
import type { ConsultsInput } from './consult.ts';

const schema = z.extend(tableSearch(['queuedAt']), {
  status: lenient(z.enum(consultStatuses)),
  mode: lenient(z.enum(consultModes)),
});

export type ConsultsSearch = z.infer<typeof schema>;

/** Reads the address of the consults table. */
export function consultsSearch(search: Record<string, unknown>): ConsultsSearch {
  return schema.parse(search);
}

/** The latest first, until somebody sorts otherwise. */
export const consultsSort = (search: ConsultsSearch) => sortOf(search, { by: 'queuedAt', dir: 'desc' });

/** What to ask the Worker for an address. */
export function consultsInput(search: ConsultsSearch): ConsultsInput {
  const { q, status, mode, after, before, size } = search;
  return { q, status, mode, after, before, pageSize: size, sort: consultsSort(search) };
}
