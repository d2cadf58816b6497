import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { cronRun } from '../../worker/background/cron-jobs.ts';
import { listJobsOutput } from '../../worker/backoffice/jobs/list-jobs.ts';
import { runJobOutput } from '../../worker/backoffice/jobs/run-job.ts';
import { createLogger } from '../../worker/core/log.ts';
import { notedJob } from '../../worker/core/noted-job.ts';
import { timeBudget } from '../../worker/core/time-budget.ts';
import { openContext } from '../../worker/open-context.ts';
import { auditOf, chatCounter, member, waiting } from './support/consult.ts';
import { asOwner } from './support/doubles.ts';
import { readyToBePaid, statementThing } from './support/payouts.ts';
import type { Person } from './support/person.ts';
import { done, mutation, query, refusal } from './support/worker.ts';

const background = () =>
  openContext(env, {
    request: { requestId: 'r-jobs', userAgent: '' },
    locale: 'es',
    log: createLogger({}, () => {}),
    priority: 'background',
    waitUntil: () => {},
  });

const list = async (as: Person) => (await done(listJobsOutput, query('admin.jobs.list', {}, { as }))).jobs;
const stateOf = async (as: Person, name: string) => (await list(as)).find((job) => job.name === name);

async function forgotten() {
  const consult = await waiting();
  await asOwner(
    `update public.usage_reservations set expires_at = now() - interval '1 hour'
     where id = (select consumption_id from public.chat_sessions where id = $1)`,
    [consult.id],
  );
  return consult;
}

test('O9 every job of both crons is there, with what waits for it', async () => {
  const as = await member('admin');
  const ctx = background();
  const names = ['*/5 * * * *', '17 3 * * *'].flatMap((cron) =>
    cronRun(ctx, cron).jobs.map(({ name }) => name),
  );
  expect((await list(as)).map(({ name }) => name)).toEqual(names);
  await forgotten();
  const { backlog } = (await stateOf(as, 'sweep-consults')) ?? {};
  expect(backlog?.count).toBeGreaterThanOrEqual(1);
  expect(Date.parse(backlog?.oldest ?? '')).toBeLessThan(Date.now() - 50 * 60_000);
});

test('O9 V5 what waits for a payout to be known, and what rooms have not brought to the database, is counted', async () => {
  const as = await member('admin');
  const backlogs = async () => {
    const { archive, jobs } = await done(listJobsOutput, query('admin.jobs.list', {}, { as }));
    return { archive, payouts: jobs.find(({ name }) => name === 'payouts')?.backlog };
  };
  const before = await backlogs();
  const { vet, statementId } = await statementThing();
  await readyToBePaid(vet);
  await asOwner('select public.fn_begin_payout($1)', [statementId]);
  await asOwner(
    `update public.chat_sessions set first_answer_at = now(), ended_at = now() - interval '2 hours' where vet_id = $1`,
    [vet.id],
  );
  const now = await backlogs();
  expect(now.payouts?.count).toBe((before.payouts?.count ?? 0) + 1);
  expect(now.archive.count).toBe(before.archive.count + 1);
  expect(Date.parse(now.archive.oldest ?? '')).toBeLessThan(Date.now() - 60 * 60_000);
  await mutation('admin.payouts.pay', { id: statementId }, { as });
  const paid = await backlogs();
  expect(paid.payouts?.count).toBe(before.payouts?.count);
  expect(paid.payouts?.doneLastHour).toBe((before.payouts?.doneLastHour ?? 0) + 1);
});

test('O9 a job that is run now, twice at once, works on nothing twice, and is noted', async () => {
  const as = await member('admin');
  const { owner, id } = await forgotten();
  const run = () => done(runJobOutput, mutation('admin.jobs.run', { name: 'sweep-consults' }, { as }));
  const runs = await Promise.all([run(), run()]);
  expect(runs.map(({ problem }) => problem)).toEqual([null, null]);
  expect(await auditOf(id)).toEqual(['consult.start', 'consult.expired']);
  expect(await chatCounter(owner)).toEqual({ used: 0, reserved: 0 });
  const pressed = await asOwner(
    "select entity_id from public.audit_log where action = 'job.run' and actor_id = $1",
    [as.id],
  );
  expect(pressed).toEqual([{ entity_id: 'sweep-consults' }, { entity_id: 'sweep-consults' }]);
  expect(await stateOf(as, 'sweep-consults')).toMatchObject({ failures: 0, problem: null });
});

test('O9 a run is noted: that it failed, how often in a row, and that it went well again', async () => {
  const as = await member('admin');
  const ctx = background();
  const broken = notedJob(ctx, { name: 'photos', run: () => Promise.reject(new TypeError('secret')) });
  for (let n = 0; n < 2; n += 1) await expect(broken.run(timeBudget(1_000))).rejects.toThrow(TypeError);
  expect(await stateOf(as, 'photos')).toMatchObject({ failures: 2, problem: 'TypeError' });
  await notedJob(ctx, { name: 'photos', run: async () => {} }).run(timeBudget(1_000));
  expect(await stateOf(as, 'photos')).toMatchObject({ failures: 0, problem: null });
});

test('O9 a job that there is not', async () => {
  const as = await member('admin');
  expect(await refusal(mutation('admin.jobs.run', { name: 'nothing' }, { as }))).toBe('404 NOT_FOUND');
});
