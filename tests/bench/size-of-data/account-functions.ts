import type { Line } from '../big-set/line.ts';

/** The functions behind accounts, subscriptions and money. */
export const lines: Line[] = [
  {
    name: 'fn_ensure_profile',
    as: 'person',
    aimMs: 10,
    sql: 'select user_id from public.fn_ensure_profile(null, null)',
  },
  {
    name: 'fn_revoke_sessions, all of 300',
    as: 'owner',
    aimMs: 20,
    sql: 'select public.fn_revoke_sessions(null)',
  },
  {
    name: 'fn_current_subscription',
    as: 'person',
    aimMs: 10,
    sql: "select * from public.fn_current_subscription('call-a-vet')",
  },
  {
    name: 'fn_open_payment',
    as: 'buyer',
    aimMs: 10,
    sql: (cast) =>
      `select id from public.fn_open_payment(jsonb_build_object('idempotencyKey', 'bench', 'petId', '${cast.buyersPet}',
         'mode', 'video', 'consent', jsonb_build_object('country', 'ES')))`,
  },
  {
    name: 'fn_receive_event',
    as: 'service',
    aimMs: 10,
    sql: (cast) =>
      `select outcome from public.fn_receive_event(jsonb_build_object('source', 'stripe', 'id', 'evt_bench', 'type', 'invoice.paid',
         'customer', (select customer_id from public.stripe_customers where user_id = '${cast.person.id}'),
         'created', 1, 'livemode', true, 'payload', '{}'::jsonb, 'handled', true))`,
  },
  {
    name: 'fn_replay_event',
    as: 'service',
    aimMs: 10,
    sql: `select at from public.fn_replay_event(
      (select id from public.webhook_inbox where status = 'failed' order by lease_until limit 1), null)`,
  },
  { name: 'fn_claim_events', as: 'service', aimMs: 20, sql: 'select * from public.fn_claim_events(50)' },
  {
    name: 'fn_apply_customer_snapshot',
    as: 'service',
    aimMs: 20,
    sql: (cast) =>
      `select c.applied from public.stripe_customers s, public.fn_apply_customer_snapshot(s.customer_id, jsonb_build_object(
         'deleted', false, 'pages', '[]'::jsonb, 'payments', '[]'::jsonb, 'subscriptions', '[]'::jsonb, 'invoices', jsonb_build_array(jsonb_build_object(
           'id', 'in_bench', 'status', 'paid', 'amountDue', 1, 'amountPaid', 1, 'currency', 'EUR', 'periodStart', now(), 'periodEnd', now(),
           'created', now()))), now()) c
       where s.user_id = '${cast.person.id}'`,
  },
  {
    name: 'fn_grant_units',
    as: 'service',
    aimMs: 10,
    sql: (cast) =>
      `select id from public.fn_grant_units('{"userId": "${cast.person.id}", "meter": "chat", "amount": 1, "source": "credit", "grantKey": "bench"}')`,
  },
  {
    name: 'fn_claim_settlements',
    as: 'service',
    aimMs: 20,
    sql: 'select * from public.fn_claim_settlements(50)',
  },
  {
    name: 'fn_claim_settlements of a consult',
    as: 'service',
    aimMs: 10,
    sql: (cast) => `select * from public.fn_claim_settlements(50, '${cast.longConsult}')`,
  },
  {
    name: 'fn_revoke_units',
    as: 'service',
    aimMs: 10,
    sql: ({ buyer }) =>
      `select public.fn_revoke_units(
         (select id from public.payments where user_id = '${buyer.id}' order by id desc limit 1))`,
  },
  {
    name: 'fn_display_name',
    as: 'vet',
    aimMs: 10,
    sql: (cast) => `select public.fn_display_name('${cast.longConsultOwner}')`,
  },
  {
    name: 'fn_audit',
    as: 'person',
    aimMs: 10,
    sql: "select public.fn_audit('bench', 'user', 'bench')",
  },
  {
    name: 'fn_price_list_version',
    as: 'person',
    aimMs: 10,
    sql: "select public.fn_price_list_version('call-a-vet')",
  },
];
