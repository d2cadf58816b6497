import { payoutStates } from '../../contract/payouts.ts';
import { api } from '../../web/kit/api/api.ts';
import { declareTable } from '../table/declare-table.ts';
import { lastMonths } from './last-months.ts';

/** The money of all statements; the latest first. */
export const payoutsTable = declareTable({
  sorts: ['createdAt'],
  first: { by: 'createdAt', dir: 'desc' },
  filters: { state: payoutStates, month: lastMonths(new Date()) },
  list: (input) => api.admin.payouts.list.queryOptions(input),
});
