import { api } from '../../web/kit/api/api.ts';
import { declareTable } from '../table/declare-table.ts';
import { paymentStatuses, purposes } from './payment.ts';

/** All payments; the latest first. */
export const paymentsTable = declareTable({
  sorts: ['createdAt'],
  first: { by: 'createdAt', dir: 'desc' },
  filters: { status: paymentStatuses, purpose: purposes },
  list: (input) => api.admin.payments.list.queryOptions(input),
});
