import { paymentPurposes, paymentStatuses } from '../../contract/money.ts';
import { api } from '../../web/kit/api/api.ts';
import { declareTable } from '../table/declare-table.ts';

/** All payments; the latest first. */
export const paymentsTable = declareTable({
  sorts: ['createdAt'],
  first: { by: 'createdAt', dir: 'desc' },
  filters: { status: paymentStatuses, purpose: paymentPurposes },
  list: (input) => api.admin.payments.list.queryOptions(input),
});
