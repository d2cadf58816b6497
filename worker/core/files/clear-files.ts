import {
  filesWithOriginal,
  noteClearedFiles,
  noteOriginalFilesGone,
  sweepFiles,
  unclearedFiles,
} from '../../../db/calls/files.ts';
import type { RequestContext } from '../context.ts';
import { drain } from '../drain.ts';
import type { TimeBudget } from '../time-budget.ts';
import { originalKey } from './cleaned-key.ts';
import { partsOf } from './upload-ticket.ts';

/** Files of one portion: each may be three objects of the store. */
const perPortion = 100;

/** Takes the bytes of deleted files out of the store, oldest first. Answers how many files. Throws UNAVAILABLE while the store is away. */
async function clear(ctx: RequestContext, limit: number): Promise<number> {
  const db = ctx.database.asService('file sweep', ctx.request);
  const [rows] = await db.run((tx) => [unclearedFiles(tx, limit)]);
  if (rows.length === 0) return 0;
  for (const row of rows)
    if (row.uploadId !== null) await ctx.files.abort(row, row.uploadId, partsOf(row.size));
  await ctx.files.delete(
    rows.flatMap(({ bucket, key }) => {
      const original = originalKey(key);
      return [original, `${original}-small`, `${original}-clean`, `${original}-clean-small`].map((one) => ({
        bucket,
        key: one,
      }));
    }),
  );
  await db.run((tx) => [
    noteClearedFiles(
      tx,
      rows.map(({ id }) => id),
    ),
  ]);
  return rows.length;
}

/** Takes files as they came out of the store, of which only what was made of them is kept. Answers how many. Throws UNAVAILABLE. */
async function clearOriginals(ctx: RequestContext, limit: number): Promise<number> {
  const db = ctx.database.asService('file sweep', ctx.request);
  const [rows] = await db.run((tx) => [filesWithOriginal(tx, limit)]);
  if (rows.length === 0) return 0;
  await ctx.files.delete(rows.map(({ bucket, key }) => ({ bucket, key: originalKey(key) })));
  await db.run((tx) => [
    noteOriginalFilesGone(
      tx,
      rows.map(({ id }) => id),
    ),
  ]);
  return rows.length;
}

/**
 * Queue and cron: lets go of what is deleted, and deletes uploads that nobody finished and files that nothing shows, until nothing is left
 * or the budget is used. Returns how many files went.
 */
export async function clearFiles(ctx: RequestContext, budget: TimeBudget): Promise<number> {
  const done = await drain(budget, perPortion, {
    'files-swept': async (size) => {
      const [[row]] = await ctx.database
        .asService('file sweep', ctx.request)
        .run((tx) => [sweepFiles(tx, size)]);
      return row?.swept ?? 0;
    },
    'files-cleared': (size) => clear(ctx, size),
    'originals-cleared': (size) => clearOriginals(ctx, size),
  });
  for (const [reason, count] of done) if (count > 0) ctx.log.info('sweep', { reason, count });
  return done.get('files-cleared') ?? 0;
}
