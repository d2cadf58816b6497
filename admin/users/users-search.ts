import * as z from 'zod/mini';
import { roles } from '../../contract/people.ts';
import { lenient, sortOf, tableSearch } from '../table/table-search.ts';
import type { UsersInput } from './user.ts';

const schema = z.extend(tableSearch(['createdAt', 'displayName']), {
  role: lenient(z.enum(roles)),
});

export type UsersSearch = z.infer<typeof schema>;

/** Reads the address of the people table. */
export function usersSearch(search: Record<string, unknown>): UsersSearch {
  return schema.parse(search);
}

/** Who came last is first, until somebody sorts otherwise. */
export const usersSort = (search: UsersSearch) => sortOf(search, { by: 'createdAt', dir: 'desc' });

/** What to ask the Worker for an address. */
export function usersInput(search: UsersSearch): UsersInput {
  const { q, role, after, before, size } = search;
  return { q, role, after, before, pageSize: size, sort: usersSort(search) };
}
