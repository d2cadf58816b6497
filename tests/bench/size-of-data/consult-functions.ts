import type { Cast } from '../big-set/cast.ts';
import type { Line } from '../big-set/line.ts';

const reserve = "select id from public.fn_reserve_chat('bench')";
const reserved = (cast: Cast) =>
  `(select id from public.usage_reservations where user_id = '${cast.person.id}' and idempotency_key = 'bench')`;

/** The functions that move a consult and its unit. */
export const lines: Line[] = [
  {
    name: 'fn_start_consult',
    as: 'person',
    aimMs: 10,
    sql: (cast) =>
      `select id from public.fn_start_consult('bench', '${cast.personsPet}', 'chat', 'Cojea', '{"version": "2026-11", "country": "ES"}', 'es')`,
  },
  {
    name: 'fn_accept_consult',
    as: 'vet',
    aimMs: 10,
    sql: (cast) => `select id from public.fn_accept_consult('${cast.waitingConsult}')`,
  },
  {
    name: 'fn_end_consult',
    as: 'vet',
    aimMs: 10,
    sql: (cast) => `select id from public.fn_end_consult('${cast.runningConsult}')`,
  },
  {
    name: 'fn_cancel_consult',
    as: 'waiting',
    aimMs: 10,
    sql: (cast) => `select id from public.fn_cancel_consult('${cast.waitingConsult}')`,
  },
  {
    name: 'fn_rate_consult',
    as: 'owner',
    aimMs: 10,
    sql: (cast) => `select stars from public.fn_rate_consult('${cast.ratedConsult}', 4, 'bien')`,
  },
  { name: 'fn_reserve_chat', as: 'person', aimMs: 10, sql: reserve },
  {
    name: 'fn_commit_consumption',
    as: 'person',
    aimMs: 10,
    sql: (cast) => [reserve, `select changed from public.fn_commit_consumption(${reserved(cast)})`],
  },
  {
    name: 'commit of a unit beside the plan',
    as: 'service',
    aimMs: 10,
    sql: ({ buyer }) => [
      `select id from public.fn_grant_units('{"userId": "${buyer.id}", "meter": "video", "amount": 1, "source": "credit", "grantKey": "bench"}')`,
      `select id from private.reserve('${buyer.id}', 'call-a-vet', 'video', 'bench', 1, 'EUR')`,
      `select changed from private.commit_reservation(
         (select id from public.usage_reservations where user_id = '${buyer.id}' and idempotency_key = 'bench'), null)`,
    ],
  },
  {
    name: 'fn_release_consumption',
    as: 'person',
    aimMs: 10,
    sql: (cast) => [reserve, `select changed from public.fn_release_consumption(${reserved(cast)})`],
  },
  {
    name: 'fn_current_usage',
    as: 'person',
    aimMs: 10,
    sql: "select * from public.fn_current_usage('call-a-vet')",
  },
  { name: 'fn_desk_queue', as: 'vet', aimMs: 10, sql: 'select * from public.fn_desk_queue()' },
  {
    name: 'fn_waiting_consults',
    as: 'service',
    aimMs: 10,
    sql: 'select * from public.fn_waiting_consults()',
  },
  {
    name: 'fn_queue_position',
    as: 'waiting',
    aimMs: 10,
    sql: (cast) => `select public.fn_queue_position('${cast.waitingConsult}')`,
  },
  { name: 'fn_set_duty', as: 'vet', aimMs: 10, sql: 'select public.fn_set_duty(true)' },
  { name: 'fn_duty_now', as: 'service', aimMs: 10, sql: 'select * from public.fn_duty_now()' },
  { name: 'fn_vets_on_duty', as: 'person', aimMs: 10, sql: 'select public.fn_vets_on_duty()' },
  {
    name: 'fn_archive_messages, 50 of them',
    as: 'service',
    aimMs: 20,
    sql: (cast) =>
      `select public.fn_archive_messages('${cast.runningConsult}', (
         select jsonb_agg(jsonb_build_object('id', uuidv7(), 'epoch', 'bench', 'seq', n, 'senderRole', 'owner', 'body', 'Hola', 'sentAt', now()))
         from generate_series(1, 50) n))`,
  },
];
