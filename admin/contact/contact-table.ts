import { contactStatuses, contactTopics } from '../../contract/contact.ts';
import { api } from '../../web/kit/api/api.ts';
import { declareTable } from '../table/declare-table.ts';

/** What people wrote to us; the latest first. */
export const contactTable = declareTable({
  sorts: ['createdAt'],
  first: { by: 'createdAt', dir: 'desc' },
  filters: { status: contactStatuses, topic: contactTopics },
  list: (input) => api.admin.contact.list.queryOptions(input),
});
