import { sentStates } from '../../contract/vets.ts';
import { api } from '../../web/kit/api/api.ts';
import { declareTable } from '../table/declare-table.ts';

/** Who wants to work as a vet, or has a licence renewed; who came last is first. */
export const applicationsTable = declareTable({
  sorts: ['createdAt'],
  first: { by: 'createdAt', dir: 'desc' },
  filters: { state: sentStates },
  list: (input) => api.admin.applications.list.queryOptions(input),
});
