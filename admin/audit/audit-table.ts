import { actorKinds } from '../../contract/audit.ts';
import { api } from '../../web/kit/api/api.ts';
import { declareTable } from '../table/declare-table.ts';

/** Who did what; the latest first. */
export const auditTable = declareTable({
  sorts: ['at'],
  first: { by: 'at', dir: 'desc' },
  filters: { actorKind: actorKinds },
  typed: ['verb', 'from', 'until'],
  list: (input) => api.admin.audit.list.queryOptions(input),
});
