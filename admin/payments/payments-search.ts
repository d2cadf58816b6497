import * as z from 'zod/mini';
import { paymentPurposes, paymentStatuses } from '../../contract/money.ts';
import { lenient, sortOf, tableSearch } from '../table/table-search.ts';
import type { PaymentsInput } from './payment.ts';

const schema = z.extend(tableSearch(['createdAt']), {
  status: lenient(z.enum(paymentStatuses)),
  purpose: lenient(z.enum(paymentPurposes)),
});

export type PaymentsSearch = z.infer<typeof schema>;

/** Reads the address of the payments table. */
export function paymentsSearch(search: Record<string, unknown>): PaymentsSearch {
  return schema.parse(search);
}

/** The latest first, until somebody sorts otherwise. */
export const paymentsSort = (search: PaymentsSearch) => sortOf(search, { by: 'createdAt', dir: 'desc' });

/** What to ask the Worker for an address. */
export function paymentsInput(search: PaymentsSearch): PaymentsInput {
  const { q, status, purpose, after, before, size } = search;
  return { q, status, purpose, after, before, pageSize: size, sort: paymentsSort(search) };
}
