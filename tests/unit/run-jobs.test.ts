import { expect, test } from 'vitest';
import { createLogger } from '../../worker/core/log.ts';
import { runJobs } from '../../worker/core/run-jobs.ts';

test('W28 a job of cron that fails keeps no other from its work, and is heard of', async () => {
  const lines: string[] = [];
  const log = createLogger({}, (line) => lines.push(line));
  const done: string[] = [];
  const broken = new Error('broken');
  const jobs = {
    sweep: () => Promise.reject(broken),
    rerun: async () => done.push('rerun'),
    settle: async () => done.push('settle'),
  };
  await expect(runJobs(log, jobs)).rejects.toBe(broken);
  expect(done).toEqual(['rerun', 'settle']);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { level: 'error', event: 'cron-failed', reason: 'sweep' },
  ]);
  lines.length = 0;
  await runJobs(log, { rerun: jobs.rerun });
  expect(lines).toEqual([]);
});
