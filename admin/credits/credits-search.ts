import * as z from 'zod/mini';
import { grantSources } from '../../contract/money.ts';
import { lenient, sortOf, tableSearch } from '../table/table-search.ts';
import { type CreditsInput, states } from './credit.ts';

const schema = z.extend(tableSearch(['createdAt']), {
  source: lenient(z.enum(grantSources)),
  state: lenient(z.enum(states)),
});

export type CreditsSearch = z.infer<typeof schema>;

/** Reads the address of the credits table. */
export function creditsSearch(search: Record<string, unknown>): CreditsSearch {
  return schema.parse(search);
}

/** The latest first, until somebody sorts otherwise. */
export const creditsSort = (search: CreditsSearch) => sortOf(search, { by: 'createdAt', dir: 'desc' });

/** What to ask the Worker for an address. */
export function creditsInput(search: CreditsSearch): CreditsInput {
  const { q, source, state, after, before, size } = search;
  return { q, source, state, after, before, pageSize: size, sort: creditsSort(search) };
}
