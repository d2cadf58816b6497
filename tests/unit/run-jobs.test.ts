import { expect, test } from 'vitest';
import { createLogger } from '../../worker/core/log.ts';
import { type Job, runJobs } from '../../worker/core/run-jobs.ts';
import { timeBudget } from '../../worker/core/time-budget.ts';

const listening = () => {
  const lines: string[] = [];
  return { lines, log: createLogger({}, (line) => lines.push(line)) };
};

test('W28 a job of cron that fails keeps no other from its work, and is heard of', async () => {
  const { lines, log } = listening();
  const done: string[] = [];
  const broken = new Error('broken');
  const job = (name: string): Job => ({ name, run: async () => done.push(name) });
  const jobs = [{ name: 'sweep', run: () => Promise.reject(broken) }, job('rerun'), job('settle')];
  await expect(runJobs(log, jobs, 1_000)).rejects.toBe(broken);
  expect(done).toEqual(['rerun', 'settle']);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { level: 'error', event: 'cron-failed', reason: 'sweep' },
  ]);
  lines.length = 0;
  await runJobs(log, [job('rerun')], 1_000);
  expect(lines).toEqual([]);
});

test('a job that waits for somebody who does not answer holds no other up', async () => {
  const { log } = listening();
  const answer = Promise.withResolvers<void>();
  const settled = Promise.withResolvers<void>();
  const run = runJobs(
    log,
    [
      { name: 'rerun', run: () => answer.promise },
      { name: 'settle', run: async () => settled.resolve() },
    ],
    1_000,
  );
  await settled.promise;
  answer.resolve();
  await run;
});

test('each job has its whole budget', async () => {
  let now = 0;
  const budget = timeBudget(100, () => now);
  expect([budget.left(), budget.isUsed()]).toEqual([100, false]);
  now = 99;
  expect([budget.left(), budget.isUsed()]).toEqual([1, false]);
  now = 250;
  expect([budget.left(), budget.isUsed()]).toEqual([0, true]);
});
