import { photosCleared, photosToClear, sweepPhotos as sweep } from '../../../db/calls/sites/photos.ts';
import type { RequestContext } from '../../core/context.ts';
import { drain } from '../../core/drain.ts';
import type { TimeBudget } from '../../core/time-budget.ts';
import { photoSchema } from '../content/photo.ts';
import { photoKey } from './photo-place.ts';

/** Photos of one portion: each may be a dozen files, of which R2 forgets a thousand at once. */
const perPortion = 80;

/** Takes the bytes of photos that were put away out of the edge, and says of how many. Throws UNAVAILABLE. */
async function clear(ctx: RequestContext, limit: number): Promise<number> {
  const db = ctx.database.asService('cron:photos', ctx.request);
  const [rows] = await db.run((tx) => [photosToClear(tx, limit)]);
  if (rows.length === 0) return 0;
  await ctx.edge.delete(
    rows.flatMap((row) => photoSchema.parse(row).files.map(({ path }) => photoKey(path))),
  );
  await db.run((tx) => [
    photosCleared(
      tx,
      rows.map(({ id }) => id),
    ),
  ]);
  return rows.length;
}

/** Cron: puts away photos that nothing shows any more, and lets go of their bytes. Returns of how many. Throws UNAVAILABLE. */
export async function sweepPhotos(ctx: RequestContext, budget: TimeBudget): Promise<number> {
  const done = await drain(budget, perPortion, {
    'photos-seen': async (size) => {
      const [[row]] = await ctx.database.asService('cron:photos', ctx.request).run((tx) => [sweep(tx, size)]);
      return row?.seen ?? 0;
    },
    'photos-cleared': (size) => clear(ctx, size),
  });
  return done.get('photos-cleared') ?? 0;
}
