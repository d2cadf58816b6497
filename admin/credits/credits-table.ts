import { grantSources } from '../../contract/money.ts';
import { api } from '../../web/kit/api/api.ts';
import { declareTable } from '../table/declare-table.ts';
import { states } from './credit.ts';

/** All units beside the plans: bought, given and promised; the latest first. */
export const creditsTable = declareTable({
  sorts: ['createdAt'],
  first: { by: 'createdAt', dir: 'desc' },
  filters: { state: states, source: grantSources },
  list: (input) => api.admin.credits.list.queryOptions(input),
});
