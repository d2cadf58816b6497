import { describeError, type Logger } from './log.ts';
import { type TimeBudget, timeBudget } from './time-budget.ts';

/** A job of cron. It stops by itself when its budget is used, or when whom it needs is away; what is left comes next time. */
export interface Job {
  readonly name: string;
  readonly run: (budget: TimeBudget) => Promise<unknown>;
}

/**
 * Runs cron's jobs side by side, each with `budgetMs` of its own, so that none holds another up and one that fails keeps no other
 * from its work: it is logged under its name, and the first failure is thrown when all have ended.
 */
export async function runJobs(log: Logger, jobs: readonly Job[], budgetMs: number): Promise<void> {
  const outcomes = await Promise.allSettled(
    jobs.map(async ({ name: reason, run }) => {
      try {
        await run(timeBudget(budgetMs));
      } catch (error) {
        log.error('cron-failed', { reason, ...describeError(error) });
        throw error;
      }
    }),
  );
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
