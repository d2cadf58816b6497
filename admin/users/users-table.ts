import { roles } from '../../contract/people.ts';
import { api } from '../../web/kit/api/api.ts';
import { declareTable } from '../table/declare-table.ts';

/** Everybody who ever signed in; who came last is first. */
export const usersTable = declareTable({
  sorts: ['createdAt', 'displayName'],
  first: { by: 'createdAt', dir: 'desc' },
  filters: { role: roles },
  list: (input) => api.admin.users.queryOptions(input),
});
