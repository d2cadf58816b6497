import { api } from '../../web/kit/api/api.ts';
import { declareTable } from '../table/declare-table.ts';
import { modes, statuses } from './consult.ts';

/** All consults; the latest first. */
export const consultsTable = declareTable({
  sorts: ['queuedAt'],
  first: { by: 'queuedAt', dir: 'desc' },
  filters: { status: statuses, mode: modes },
  list: (input) => api.admin.consults.queryOptions(input),
});
