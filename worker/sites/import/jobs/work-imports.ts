import { claimImport, finishImport, importProgress } from '../../../../db/calls/sites/imports.ts';
import type { RequestContext } from '../../../core/context.ts';
import { describeError } from '../../../core/log.ts';
import type { TimeBudget } from '../../../core/time-budget.ts';

/** How a run ended, as tasks of the queue say it. */
interface Outcome {
  readonly more: boolean;
  readonly awaySeconds: number | null;
}

/**
 * Reads the old sites that wait, one after the other, until the time is used. Of two that run, one has a job: who is overtaken, because the lease ran out, stops and
 * leaves nothing. Throws UNAVAILABLE (the database is away).
 */
export async function workImports(ctx: RequestContext, budget: TimeBudget): Promise<Outcome> {
  const db = ctx.database.asService('imports', ctx.request);
  while (!budget.isUsed()) {
    const [[job]] = await db.run((tx) => [claimImport(tx)]);
    if (job === undefined) return { more: false, awaySeconds: null };
    const held = { id: job.id, attempt: job.attempts };
    try {
      // Neither is part of what the Worker needs to start.
      const [{ readSite }, { extractSite }] = await Promise.all([
        import('./read-site.ts'),
        import('../../extract/extract.ts'),
      ]);
      const read = await readSite(ctx, job.address ?? '', async (done, found) => {
        const [rows] = await db.run((tx) => [importProgress(tx, held, done, found)]);
        return rows.length > 0;
      });
      if (read === null) continue;
      const draft = typeof read === 'string' ? null : extractSite(read, { currency: job.currency });
      await db.run((tx) => [finishImport(tx, held, draft, typeof read === 'string' ? read : null)]);
    } catch (error) {
      // It is begun again when its lease is over, three times in all.
      ctx.log.error('import-failed', describeError(error));
    }
  }
  return { more: true, awaySeconds: null };
}
