import { api } from '../../web/kit/api/api.ts';
import { declareTable } from '../table/declare-table.ts';
import { statuses, topics } from './contact.ts';

/** What people wrote to us; the latest first. */
export const contactTable = declareTable({
  sorts: ['createdAt'],
  first: { by: 'createdAt', dir: 'desc' },
  filters: { status: statuses, topic: topics },
  list: (input) => api.admin.contact.list.queryOptions(input),
});
