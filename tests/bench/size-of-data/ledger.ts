import { type Month, nextMonth, startOf } from '../../../worker/core/billing/reconcile/month.ts';

/** A month in the middle of the set's three years. */
const month: Month = '2025-06';
const to = startOf(nextMonth(month)).toISOString();
const from = (id: string) => `'${startOf(month).toISOString()}', '${id}', '${to}'`;
const nobody = '00000000-0000-0000-0000-000000000000';

/** Half a day after the set stands still, when everything that is open is stale. */
const later = "select set_config('app.now', '2026-11-16 12:00:00+00', true)";
const retention = "select set_config('role', 'retention', true)";
const forget = (what: string) => ({
  name: `fn_delete_expired, 2,000 of ${what}`,
  as: 'service' as const,
  aimMs: 100,
  sql: () => [retention, `select public.fn_delete_expired('${what}', 2000)`],
});

/** What cron sweeps and forgets, a portion each, and the pages in which a month is reconciled. */
export const lines = [
  {
    name: 'fn_close_stale_consults, 100 of them',
    as: 'service' as const,
    aimMs: 150,
    sql: () => [later, 'select count(*) from public.fn_close_stale_consults(100)'],
  },
  {
    name: 'fn_expire_reservations',
    as: 'service' as const,
    aimMs: 20,
    sql: () => [later, 'select public.fn_expire_reservations(100)'],
  },
  {
    name: 'fn_credit_missed_promises',
    as: 'service' as const,
    aimMs: 20,
    sql: () => [later, 'select public.fn_credit_missed_promises(100)'],
  },
  ...['audit_log', 'usage_ledger', 'webhook_inbox', 'notifications', 'device_sessions'].map(forget),
  {
    name: 'fn_money_months',
    as: 'service' as const,
    aimMs: 10,
    sql: 'select * from public.fn_money_months()',
  },
  {
    name: 'fn_noted_payments, a page of 2,000',
    as: 'service' as const,
    aimMs: 100,
    sql: `select * from public.fn_noted_payments(${from(nobody)}, 2000)`,
  },
  {
    name: 'fn_noted_invoices, a page of 2,000',
    as: 'service' as const,
    aimMs: 100,
    sql: `select * from public.fn_noted_invoices(${from('')}, 2000)`,
  },
  {
    name: 'fn_noted_units, the sum of 2,000',
    as: 'service' as const,
    aimMs: 100,
    sql: `select * from public.fn_noted_units(${from(nobody)}, 2000)`,
  },
  {
    name: 'fn_noted_grants, the sum of 2,000',
    as: 'service' as const,
    aimMs: 100,
    sql: `select * from public.fn_noted_grants(${from(nobody)}, 2000)`,
  },
];
