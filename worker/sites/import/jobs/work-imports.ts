import type { InferSelectModel } from 'drizzle-orm';
import { claimImport, finishImport, handImport, importProgress } from '../../../../db/calls/sites/imports.ts';
import type { Door } from '../../../../db/client.ts';
import type { importJobs } from '../../../../db/schema/index.ts';
import type { RequestContext } from '../../../core/context.ts';
import { describeError } from '../../../core/log.ts';
import type { TimeBudget } from '../../../core/time-budget.ts';
import { callN8n } from '../n8n/call-n8n.ts';

/** How a run ended, as tasks of the queue say it. */
interface Outcome {
  readonly more: boolean;
  readonly awaySeconds: number | null;
}

/** How long n8n has to bring pages before they are fetched here, in seconds. */
const n8nSeconds = 90;

type Job = InferSelectModel<typeof importJobs>;

/** Gives a job to n8n where there is one and it was not asked yet. Says whether it has it. */
async function handedOver(ctx: RequestContext, db: Door, job: Job): Promise<boolean> {
  if (ctx.settings.n8n === null || job.handedAt !== null || job.address === null) return false;
  const held = { id: job.id, attempt: job.attempts };
  // Written down first: n8n may come back before it has answered.
  const [rows] = await db.run((tx) => [handImport(tx, held, n8nSeconds)]);
  return rows.length === 0 || callN8n(ctx, { ...held, address: job.address });
}

/** Hears how much was read of what there is; false: somebody else has the job. */
type Told = (read: number, found: number) => Promise<boolean>;

// What reads is no part of what the Worker needs to start.
async function draftOfSite(ctx: RequestContext, { address, brought, currency }: Job, told: Told) {
  const [{ readSite }, { extractSite }, { broughtPagesSchema, documentsOf }] = await Promise.all([
    import('./read-site.ts'),
    import('../../extract/extract.ts'),
    import('../n8n/brought-pages.ts'),
  ]);
  const pages = documentsOf(broughtPagesSchema.parse(brought ?? []));
  const read = await readSite(ctx, { address: address ?? '', brought: pages, told });
  return read === null || typeof read === 'string' ? read : extractSite(read, { currency });
}

async function draftOfPhotos(ctx: RequestContext, { brought, currency }: Job, told: Told) {
  const [{ readPhotos }, { broughtPhotosSchema }] = await Promise.all([
    import('../photos/read-photos.ts'),
    import('../photos/brought-photos.ts'),
  ]);
  return readPhotos(ctx, { photos: broughtPhotosSchema.parse(brought), currency, told });
}

/**
 * Reads the old sites and the photos of menus that wait, one after the other, until the time is used. Of two that run, one has a job: who is overtaken, because the lease ran out, stops and
 * leaves nothing. Where n8n fetches sites it is asked first, and what it has not brought in time is fetched here. Throws UNAVAILABLE (the database is away).
 */
export async function workImports(ctx: RequestContext, budget: TimeBudget): Promise<Outcome> {
  const db = ctx.database.asService('imports', ctx.request);
  let awaySeconds: number | null = null;
  while (!budget.isUsed()) {
    const [[job]] = await db.run((tx) => [claimImport(tx)]);
    if (job === undefined) return { more: false, awaySeconds };
    const held = { id: job.id, attempt: job.attempts };
    try {
      if (await handedOver(ctx, db, job)) {
        awaySeconds = n8nSeconds;
        continue;
      }
      const told: Told = async (done, found) => {
        const [rows] = await db.run((tx) => [importProgress(tx, held, done, found)]);
        return rows.length > 0;
      };
      const read = await (job.source === 'photo' ? draftOfPhotos : draftOfSite)(ctx, job, told);
      if (read === null) continue;
      const [draft, failure] = typeof read === 'string' ? [null, read] : [read, null];
      await db.run((tx) => [finishImport(tx, held, draft, failure)]);
    } catch (error) {
      // It is begun again when its lease is over, three times in all.
      ctx.log.error('import-failed', describeError(error));
    }
  }
  return { more: true, awaySeconds };
}
