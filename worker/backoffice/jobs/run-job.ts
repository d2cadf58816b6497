import * as z from 'zod';
import { audit } from '../../../db/calls/identity.ts';
import type { AdminContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { notedJob } from '../../core/noted-job.ts';
import { timeBudget } from '../../core/time-budget.ts';
import { proveAdmin } from '../prove-admin.ts';
import type { JobsOf } from './list-jobs.ts';

export const runJobInput = z.object({ name: z.string().min(1).max(60) });

export const runJobOutput = z.object({
  /** Null when it went well; otherwise the kind of its failure. */
  problem: z.string().nullable(),
  tookMs: z.int(),
});

/** How long somebody waits for a job that they have begun, in ms: what is left is done by the next run of cron. */
const budgetMs = 20_000;

/**
 * Runs a job of cron now. Every job claims the rows that it works on, so beside a run of cron, or another press, none is worked on twice. Throws NOT_FOUND
 * (job); what fails within the job is in the answer.
 */
export async function runJob(
  ctx: AdminContext,
  { name }: z.output<typeof runJobInput>,
  jobsOf: JobsOf,
): Promise<z.infer<typeof runJobOutput>> {
  const job = jobsOf(ctx).find((each) => each.name === name);
  if (job === undefined) {
    await proveAdmin(ctx);
    throw new AppError('NOT_FOUND', { params: { subject: 'job' } });
  }
  await ctx.db.run((tx) => [audit(tx, { action: 'job.run', entity: 'job', entityId: name })]);
  const began = Date.now();
  const problem = await notedJob(ctx, job)
    .run(timeBudget(budgetMs))
    .then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.name : 'Error'),
    );
  return { problem, tookMs: Date.now() - began };
}
