import { sql } from 'drizzle-orm';
import { jobRuns } from '../../db/schema/index.ts';
import type { RequestContext } from './context.ts';
import { describeError } from './log.ts';
import type { Job } from './run-jobs.ts';

interface Ended {
  readonly name: string;
  readonly startedAt: Date;
  readonly problem: string | null;
}

/** Writes down how a run ended. While the database is away it is not: the log has it. */
async function note(ctx: RequestContext, { name, startedAt, problem }: Ended): Promise<void> {
  const endedAt = new Date();
  const went =
    problem === null
      ? { succeededAt: endedAt, problem: null, failures: 0 }
      : { failedAt: endedAt, problem, failures: 1 };
  const db = ctx.database.asService('job-runs', ctx.request);
  try {
    await db.run((tx) => [
      tx
        .insert(jobRuns)
        .values({ name, startedAt, endedAt, ...went })
        .onConflictDoUpdate({
          target: jobRuns.name,
          set: {
            startedAt,
            endedAt,
            ...went,
            failures: problem === null ? 0 : sql`${jobRuns.failures} + 1`,
          },
        }),
    ]);
  } catch (error) {
    ctx.log.error('job-not-noted', { reason: name, ...describeError(error) });
  }
}

/** The same job, of which each run is written down: when it was, and how it went. Throws what the job throws. */
export function notedJob(ctx: RequestContext, { name, run }: Job): Job {
  return {
    name,
    async run(budget) {
      const startedAt = new Date();
      try {
        await run(budget);
      } catch (error) {
        await note(ctx, { name, startedAt, problem: error instanceof Error ? error.name : 'Error' });
        throw error;
      }
      await note(ctx, { name, startedAt, problem: null });
    },
  };
}
