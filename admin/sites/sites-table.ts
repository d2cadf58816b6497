import { siteStates } from '../../contract/site-states.ts';
import { api } from '../../web/kit/api/api.ts';
import { declareTable } from '../table/declare-table.ts';

/** All sites of restaurants; the newest first. */
export const sitesTable = declareTable({
  sorts: ['createdAt'],
  first: { by: 'createdAt', dir: 'desc' },
  filters: { state: siteStates },
  list: (input) => api.admin.sites.list.queryOptions(input),
});
