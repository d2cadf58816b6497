import { vetStandings } from '../../contract/vets.ts';
import { api } from '../../web/kit/api/api.ts';
import { declareTable } from '../table/declare-table.ts';

/** The vets; who came last is first. */
export const vetsTable = declareTable({
  sorts: ['createdAt', 'displayName'],
  first: { by: 'createdAt', dir: 'desc' },
  filters: { standing: vetStandings },
  list: (input) => api.admin.vets.list.queryOptions(input),
});
