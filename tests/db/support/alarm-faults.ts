import type { AlarmName } from '../../../worker/alarms/alarm-list.ts';

/** Something that goes wrong, and how it is well again. */
export interface Fault {
  /** Statements; what they refer to need not be there. */
  readonly breaks: () => string;
  readonly mends: string;
}

/** Who is in it: ids of an owner with an animal, and of a vet. */
interface Cast {
  readonly owner: string;
  readonly pet: string;
  readonly vet: string;
}

const inbox = (more: string, values: string) =>
  `insert into webhook_inbox (source, external_id, type, event_created, livemode, payload, ${more})
   values ('stripe', uuidv7()::text, 't', now(), false, '{}', ${values})`;

/** SQL: a payout in this state, for this reason or null, that was asked for five times. */
export const payoutOf = (vet: string, stateAndFailure: string) =>
  `insert into payouts (statement_id, vet_id, month, amount, currency, state, failure, asks)
   values (uuidv7(), '${vet}', '2026-01-01', 894, 'EUR', ${stateAndFailure}, 5)`;

/** Everything that can go wrong, made to go wrong. */
export function alarmFaults({ owner, pet, vet }: Cast): Readonly<Record<AlarmName, Fault>> {
  const consult = (more: string, values: string) =>
    `insert into chat_sessions (owner_id, pet_id, mode, reason, locale, consent_version, consent_country, consent_at, idempotency_key, request_hash, ${more})
     values ('${owner}', '${pet}', 'chat', 'r', 'es', '1', 'ES', now(), uuidv7()::text, '', ${values})`;
  const payment = (more: string, values: string) =>
    `insert into payments (user_id, purpose, consult_key, meter, amount, currency, ${more})
     values ('${owner}', 'overage', uuidv7()::text, 'chat', 500, 'EUR', ${values})`;
  return {
    'webhooks-behind': {
      breaks: () => inbox('lease_until', "now() - interval '16 minutes'"),
      mends: 'delete from webhook_inbox',
    },
    'webhooks-failing': {
      breaks: () => inbox('status, attempts, lease_until', "'failed', 5, now() + interval '1 hour'"),
      mends: 'delete from webhook_inbox',
    },
    'messages-behind': {
      breaks: () =>
        `insert into notification_deliveries (notification_id, user_id, channel, kind, urgent, due_at, expires_at)
         values (uuidv7(), '${owner}', 'email', 'rate', false, now() - interval '16 minutes', now() + interval '1 day')`,
      mends: "delete from notification_deliveries where kind = 'rate'",
    },
    'messages-dead': {
      breaks: () =>
        `insert into notification_deliveries (notification_id, user_id, channel, kind, urgent, status, due_at, expires_at)
         select uuidv7(), '${owner}', 'email', 'rate', false, 'dead', now(), now() + interval '1 day' from generate_series(1, 11)`,
      mends: "delete from notification_deliveries where kind = 'rate'",
    },
    'payments-held': {
      breaks: () => payment('status, authorised_at', "'authorised', now() - interval '25 hours'"),
      mends: 'delete from payments',
    },
    'settlements-failing': {
      breaks: () =>
        payment('status, authorised_at, settlement, settle_attempts', "'authorised', now(), 'capture', 5"),
      mends: 'delete from payments',
    },
    'payouts-failing': {
      breaks: () => payoutOf(vet, "'failed', 'refused'"),
      mends: 'delete from payouts',
    },
    'money-differs': {
      breaks: () => "select fn_note_mark('reconcile', 3)",
      mends: "select fn_note_mark('reconcile', 0)",
    },
    'queue-beyond-promise': {
      breaks: () => consult('queued_at, promised_seconds', "now() - interval '6 minutes', 300"),
      mends: 'delete from chat_sessions',
    },
    'nobody-on-duty': {
      breaks: () =>
        `insert into duty_shifts (vet_id, starts_at, ends_at) values ('${vet}', now() - interval '20 minutes', now() + interval '1 hour')`,
      mends: 'delete from duty_shifts',
    },
    'licences-ending': {
      breaks: () =>
        `insert into vet_licences (vet_id, country, number, expires_on, ends_at)
         values ('${vet}', 'ES', '28-1', current_date + 6, now() + interval '6 days')`,
      mends: 'delete from vet_licences',
    },
    'unlicensed-on-duty': {
      breaks: () =>
        `update vets set on_duty = true, licensed_until = now() - interval '16 minutes' where user_id = '${vet}'`,
      mends: `update vets set on_duty = false, licensed_until = null`,
    },
    'rooms-unarchived': {
      breaks: () =>
        consult(
          'status, vet_id, ended_at, first_answer_at',
          `'ended', '${vet}', now() - interval '31 minutes', now() - interval '40 minutes'`,
        ),
      mends: 'delete from chat_sessions',
    },
    'search-behind': {
      breaks: () =>
        "insert into search_queue (text_id, due_at) values (uuidv7(), now() - interval '7 hours')",
      mends: 'delete from search_queue',
    },
    'drafts-behind': {
      breaks: () =>
        `insert into consult_drafts (session_id, locale, due_at) values (uuidv7(), 'es', now() - interval '3 hours')`,
      mends: 'delete from consult_drafts',
    },
    'imports-behind': {
      breaks: () =>
        `insert into import_jobs (business_id, created_by, source, currency, created_at)
         values (uuidv7(), uuidv7(), 'text', 'EUR', now() - interval '31 minutes')`,
      mends: 'delete from import_jobs',
    },
    'sites-untold': {
      breaks: () =>
        `insert into sites (business_id, configuration_id, slug, short_code, updated_at)
         values (uuidv7(), uuidv7(), 'a', 'abcdefgh', now() - interval '16 minutes')`,
      mends: 'delete from sites',
    },
    'files-uncleared': {
      breaks: () =>
        `insert into files (bucket, subject, subject_id, uploader_id, name, type, size, key, state, deleted_at)
         values ('attachments', 'consult', uuidv7(), uuidv7(), 'b', 'image/jpeg', 1, 'k', 'deleted', now() - interval '25 hours')`,
      mends: 'delete from files',
    },
    'erasures-open': {
      breaks: () =>
        "insert into account_erasures (user_id, requested_at) values (uuidv7(), now() - interval '25 hours')",
      mends: 'delete from account_erasures',
    },
    'cron-late': {
      breaks: () =>
        `insert into job_runs (name, started_at, ended_at, succeeded_at)
         values ('retention', now() - interval '27 hours', now() - interval '27 hours', now() - interval '27 hours')
         on conflict (name) do update set succeeded_at = excluded.succeeded_at`,
      mends: "update job_runs set succeeded_at = now() where name = 'retention'",
    },
    errors: {
      breaks: () => "select fn_count_mark('errors', 21)",
      mends: "delete from health_marks where name = 'errors'",
    },
    'database-slow': { breaks: () => 'select 1', mends: 'select 1' },
  };
}
