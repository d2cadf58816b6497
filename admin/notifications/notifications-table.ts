import { deliveryStatuses, notificationChannels } from '../../contract/notifications.ts';
import { api } from '../../web/kit/api/api.ts';
import { declareTable } from '../table/declare-table.ts';

/** What people were told, a row for each channel; the latest first. */
export const notificationsTable = declareTable({
  sorts: ['createdAt'],
  first: { by: 'createdAt', dir: 'desc' },
  filters: { status: deliveryStatuses, channel: notificationChannels },
  list: (input) => api.admin.notifications.list.queryOptions(input),
});
