import { centerStatuses } from '../../contract/centers.ts';
import { api } from '../../web/kit/api/api.ts';
import { declareTable } from '../table/declare-table.ts';

/** The clinics that people are shown, and those that are out of sight; by name. */
export const centersTable = declareTable({
  sorts: ['name'],
  first: { by: 'name', dir: 'asc' },
  filters: { status: centerStatuses },
  list: (input) => api.admin.centers.list.queryOptions(input),
});
