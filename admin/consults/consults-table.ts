import { consultModes, consultStatuses, followUpStates } from '../../contract/consults.ts';
import { api } from '../../web/kit/api/api.ts';
import { declareTable } from '../table/declare-table.ts';

/** All consults; the latest first. */
export const consultsTable = declareTable({
  sorts: ['queuedAt'],
  first: { by: 'queuedAt', dir: 'desc' },
  filters: { status: consultStatuses, mode: consultModes, followUp: followUpStates },
  list: (input) => api.admin.consults.queryOptions(input),
});
