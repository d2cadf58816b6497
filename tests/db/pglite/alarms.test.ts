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
import { alarmFaults, type Fault, payoutOf } from '../support/alarm-faults.ts';
import { openWorld, type World } from '../support/world.ts';

let postgres: TestPostgres;
let world: World;
let admin: SignedIn;
let vet: SignedIn;
let ctx: RequestContext;
let faults: Readonly<Record<AlarmName, Fault>>;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  postgres = await startPglite();
  world = await openWorld(postgres);
  admin = await world.person({ role: 'admin' });
  const owner = await world.person();
  vet = await world.person({ role: 'vet' });
  faults = alarmFaults({ owner: owner.id, pet: await world.pet(owner), vet: vet.id });
  const neon = await startNeon(postgres);
  closing.push(() => neon.close());
  ctx = verbContext(varsFor(neon));
});
afterAll(async () => {
  for (const close of closing) await close();
  await world.close();
});

/** Checks the alarms as if the figures had been read within so many ms: a busy machine is no fault of the product. */
const check = async (
  settings: Partial<RequestContext['settings']['alarms']> = {},
  readWithin = 5,
): Promise<void> => {
  const clock = vi.spyOn(performance, 'now').mockReturnValueOnce(0).mockReturnValue(readWithin);
  await checkAlarms(
    {
      ...ctx,
      settings: { ...ctx.settings, alarms: { ...ctx.settings.alarms, ...settings } },
      later: () => undefined,
    },
    timeBudget(60_000),
  ).finally(() => clock.mockRestore());
};
const told = async (): Promise<string[]> =>
  (
    await postgres.query<{ said: string }>(
      `select kind || ' ' || subject as said from notifications where kind like 'alarm%' and user_id = $1 order by created_at, kind`,
      [admin.id],
    )
  ).map(({ said }) => said);
/** Lets the calm that an alarm needs to end go by. */
const calm = () => postgres.exec("update alarms set last_bad_at = last_bad_at - interval '11 minutes'");

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
    await asReplica(faults[name].breaks());
    for (let turn = 0; turn < 3; turn += 1) await check({}, name === 'database-slow' ? 1_500 : undefined);
    expect(await told()).toEqual([`alarm ${name}`]);
    await asReplica(faults[name].mends);
    await check();
    // Well, but not for long: it might come back.
    expect(await told()).toEqual([`alarm ${name}`]);
    await calm();
    for (let turn = 0; turn < 3; turn += 1) await check();
    expect(await told()).toEqual([`alarm ${name}`, `alarm-over ${name}`]);
  });

  test.each([
    ["'failed', 'balance'", ['alarm payouts-failing']],
    ["'sending', null", ['alarm payouts-failing']],
    // The vet's own to mend.
    ["'failed', 'no-account'", []],
    ["'failed', 'account-not-ready'", []],
  ])('O8 V5 a payout that is %s', async (stateAndFailure, alarms) => {
    await asReplica(payoutOf(vet.id, stateAndFailure));
    await check();
    expect(await told()).toEqual(alarms);
    await asReplica('delete from payouts');
  });

  test('O8 V1 a licence that ends later, has ended, or is of somebody suspended or no vet any more raises nothing', async () => {
    const licence = (end: string) =>
      `insert into vet_licences (vet_id, country, number, expires_on, ends_at)
       values ('${vet.id}', 'ES', '28-1', (${end})::date, ${end})`;
    for (const [breaks, mends] of [
      [licence("now() + interval '8 days'"), ''],
      [licence("now() - interval '1 hour'"), ''],
      [
        `${licence("now() + interval '1 day'")}; update vets set suspended_at = now()`,
        'update vets set suspended_at = null',
      ],
      [
        `${licence("now() + interval '1 day'")}; update user_profiles set role = 'owner' where user_id = '${vet.id}'`,
        `update user_profiles set role = 'vet' where user_id = '${vet.id}'`,
      ],
    ]) {
      await asReplica(breaks ?? '');
      await check();
      await asReplica(`delete from vet_licences; ${mends}`);
    }
    expect(await told()).toEqual([]);
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
