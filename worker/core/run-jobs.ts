import { describeError, type Logger } from './log.ts';

/**
 * Runs cron's jobs one after the other. One that fails keeps no other from its work: it is logged under its name, and the first failure is
 * thrown when all have had their turn.
 */
export async function runJobs(
  log: Logger,
  jobs: Readonly<Record<string, () => Promise<unknown>>>,
): Promise<void> {
  const failures: unknown[] = [];
  for (const [reason, job] of Object.entries(jobs)) {
    try {
      await job();
    } catch (error) {
      log.error('cron-failed', { reason, ...describeError(error) });
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}
