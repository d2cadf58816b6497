import { api } from '../../web/kit/api/api.ts';
import { declareTable } from '../table/declare-table.ts';
import { inboxStatuses } from './webhook.ts';

/** What Stripe sent us; the latest first. */
export const webhooksTable = declareTable({
  sorts: ['receivedAt'],
  first: { by: 'receivedAt', dir: 'desc' },
  filters: { status: inboxStatuses },
  list: (input) => api.admin.webhooks.list.queryOptions(input),
});
