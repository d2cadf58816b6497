import { createServer, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { type AlarmName, alarmNames } from '../../../worker/alarms/alarm-list.ts';
import { alarmNotices } from '../../../worker/alarms/alarm-notices.ts';
import { checkAlarms, readFigures } from '../../../worker/alarms/check-alarms.ts';
import { findAlarms } from '../../../worker/alarms/find-alarms.ts';
import type { RequestContext } from '../../../worker/core/context.ts';
import { timeBudget } from '../../../worker/core/time-budget.ts';
import { startNeon } from '../../support/neon.ts';
import { startPglite, type TestPostgres } from '../../support/postgres.ts';
import { varsFor, verbContext } from '../../support/verb-context.ts';
import { openWorld, type World } from '../support/world.ts';

let postgres: TestPostgres;
let world: World;
let admin: SignedIn;
let owner: SignedIn;
let vet: SignedIn;
let pet: string;
let ctx: RequestContext;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  postgres = await startPglite();
  world = await openWorld(postgres);
  admin = await world.person({ role: 'admin' });
  owner = await world.person();
  vet = await world.person({ role: 'vet' });
  pet = await world.pet(owner);
  const neon = await startNeon(postgres);
  closing.push(() => neon.close());
  ctx = verbContext(varsFor(neon));
});
afterAll(async () => {
  for (const close of closing) await close();
  await world.close();
});

const check = (settings: Partial<RequestContext['settings']['alarms']> = {}) =>
  checkAlarms(
    {
      ...ctx,
      settings: { ...ctx.settings, alarms: { ...ctx.settings.alarms, ...settings } },
      later: () => undefined,
    },
    timeBudget(60_000),
  );
const told = async (): Promise<string[]> =>
  (
    await postgres.query<{ said: string }>(
      `select kind || ' ' || subject as said from notifications where kind like 'alarm%' and user_id = $1 order by created_at, kind`,
      [admin.id],
    )
  ).map(({ said }) => said);
/** Lets the calm that an alarm needs to end go by. */
const calm = () => postgres.exec("update alarms set last_bad_at = last_bad_at - interval '11 minutes'");

interface Fault {
  /** Statements; what they refer to need not be there. */
  readonly breaks: () => string;
  readonly mends: string;
}

const consult = (more: string, values: string) =>
  `insert into chat_sessions (owner_id, pet_id, mode, reason, locale, consent_version, consent_country, consent_at, idempotency_key, request_hash, ${more})
   values ('${owner.id}', '${pet}', 'chat', 'r', 'es', '1', 'ES', now(), uuidv7()::text, '', ${values})`;
const payment = (more: string, values: string) =>
  `insert into payments (user_id, purpose, consult_key, meter, amount, currency, ${more})
   values ('${owner.id}', 'overage', uuidv7()::text, 'chat', 500, 'EUR', ${values})`;
const inbox = (more: string, values: string) =>
  `insert into webhook_inbox (source, external_id, type, event_created, livemode, payload, ${more})
   values ('stripe', uuidv7()::text, 't', now(), false, '{}', ${values})`;

/** Everything that can go wrong, made to go wrong. */
const faults: Readonly<Record<AlarmName, Fault>> = {
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
       values (uuidv7(), '${owner.id}', 'email', 'rate', false, now() - interval '16 minutes', now() + interval '1 day')`,
    mends: "delete from notification_deliveries where kind = 'rate'",
  },
  'messages-dead': {
    breaks: () =>
      `insert into notification_deliveries (notification_id, user_id, channel, kind, urgent, status, due_at, expires_at)
       select uuidv7(), '${owner.id}', 'email', 'rate', false, 'dead', now(), now() + interval '1 day' from generate_series(1, 11)`,
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
      `insert into duty_shifts (vet_id, starts_at, ends_at) values ('${vet.id}', now() - interval '20 minutes', now() + interval '1 hour')`,
    mends: 'delete from duty_shifts',
  },
  'rooms-unarchived': {
    breaks: () =>
      consult(
        'status, vet_id, ended_at, first_answer_at',
        `'ended', '${vet.id}', now() - interval '31 minutes', now() - interval '40 minutes'`,
      ),
    mends: 'delete from chat_sessions',
  },
  'search-behind': {
    breaks: () => "insert into search_queue (text_id, due_at) values (uuidv7(), now() - interval '7 hours')",
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
      `insert into health_marks (name, figure, at) values ('run daily', 0, now() - interval '27 hours')
       on conflict (name) do update set at = excluded.at`,
    mends: "select fn_note_mark('run daily', 0)",
  },
  errors: {
    breaks: () => "select fn_count_mark('errors', 21)",
    mends: "delete from health_marks where name = 'errors'",
  },
  'database-slow': { breaks: () => 'select 1', mends: 'select 1' },
};

const asReplica = (statement: string) =>
  postgres.exec(
    `set session_replication_role = replica; ${statement}; set session_replication_role = origin`,
  );

describe('O8 each alarm is raised by its fault, told once, and ended once', () => {
  beforeEach(async () => {
    await postgres.exec(
      "delete from notification_deliveries; delete from notifications where kind like 'alarm%'; delete from alarms",
    );
  });

  test('O8 a product that is well raises none', async () => {
    await check();
    expect(await told()).toEqual([]);
  });

  test.each(alarmNames)('O8 %s', async (name) => {
    const slow = () => {
      if (name !== 'database-slow') return undefined;
      return vi.spyOn(performance, 'now').mockReturnValueOnce(0).mockReturnValueOnce(1_500);
    };
    await asReplica(faults[name].breaks());
    for (let turn = 0; turn < 3; turn += 1) {
      const clock = slow();
      await check();
      clock?.mockRestore();
    }
    expect(await told()).toEqual([`alarm ${name}`]);
    await asReplica(faults[name].mends);
    await check();
    // Well, but not for long: it might come back.
    expect(await told()).toEqual([`alarm ${name}`]);
    await calm();
    for (let turn = 0; turn < 3; turn += 1) await check();
    expect(await told()).toEqual([`alarm ${name}`, `alarm-over ${name}`]);
  });

  test('O8 one that comes back after it was over is told again; one that comes and goes meanwhile is not', async () => {
    const { breaks, mends } = faults.errors;
    await asReplica(breaks());
    await check();
    await asReplica(mends);
    await check();
    await asReplica(breaks());
    await check();
    expect(await told()).toEqual(['alarm errors']);
    await asReplica(mends);
    await calm();
    await check();
    await asReplica(breaks());
    await check();
    expect(await told()).toEqual(['alarm errors', 'alarm-over errors', 'alarm errors']);
    await asReplica(mends);
  });

  test('O8 only admins are told, and of them only those whose addresses the settings name', async () => {
    await asReplica(faults.errors.breaks());
    await check({ addresses: ['somebody.else@demo.test'] });
    expect(await postgres.query("select from notifications where kind = 'alarm'")).toEqual([]);
    await postgres.exec('delete from alarms');
    await check({ addresses: [admin.email] });
    const people = await postgres.query("select distinct user_id from notifications where kind = 'alarm'");
    expect(people).toEqual([{ user_id: admin.id }]);
    await asReplica(faults.errors.mends);
  });

  test('O8 every figure that an alarm goes by is there, each with a text in both languages', async () => {
    await asReplica(faults['cron-late'].breaks());
    expect(
      findAlarms(await readFigures(ctx))
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(alarmNames.toSorted());
    await asReplica(faults['cron-late'].mends);
    for (const alarm of alarmNames)
      for (const locale of ['es', 'en'] as const)
        for (const kind of ['alarm', 'alarm-over'] as const) {
          const notice = await alarmNotices[kind]?.({ locale, subject: alarm, params: { alarm } });
          expect(notice?.title.length).toBeGreaterThan(10);
        }
  });
});

describe('O8 the webhook of alarms', () => {
  const got: unknown[] = [];
  let answers = 200;
  let url: string;
  beforeAll(async () => {
    const read = async (request: IncomingMessage) => {
      let text = '';
      for await (const chunk of request) text += chunk;
      return JSON.parse(text);
    };
    const server = createServer(async (request, response) => {
      got.push(await read(request));
      response.writeHead(answers).end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    closing.push(async () => void server.close());
    const address = server.address();
    url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/hook`;
  });
  const changes = () => got.map((said) => `${Object(said).alarm} ${Object(said).change}`);

  test('O8 gets the beginning and the end of each, once when it takes them, and again when it did not', async () => {
    await postgres.exec('delete from alarms');
    await asReplica(faults.errors.breaks());
    answers = 500;
    await check({ webhook: url });
    answers = 200;
    // Whoever had it may still be posting: nobody takes it for a minute.
    await check({ webhook: url });
    expect(changes()).toEqual(['errors raised']);
    await postgres.exec("update alarms set post_after = now() - interval '1 second'");
    for (let turn = 0; turn < 3; turn += 1) await check({ webhook: url });
    expect(changes()).toEqual(['errors raised', 'errors raised']);
    await asReplica(faults.errors.mends);
    await calm();
    for (let turn = 0; turn < 3; turn += 1) await check({ webhook: url });
    expect(changes()).toEqual(['errors raised', 'errors raised', 'errors ended']);
    expect(Object(got[0]).id).toBe(Object(got[2]).id);
    expect(Object(got[2]).text).toBe('Over: Many errors: more than twenty in ten minutes');
  });
});
