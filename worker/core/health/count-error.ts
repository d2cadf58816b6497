import { countMark } from '../../../db/calls/health.ts';
import type { RequestContext } from '../context.ts';

/** So often an isolate tells the database of its errors at most: errors must not become a load of their own. */
const everyMs = 10_000;

const pending = new WeakMap<object, { count: number; toldAt: number }>();

/** Counts an error that nobody expected, for the alarm `errors`; those of a while are told together. What an isolate still has when it ends is lost. */
export function countError(ctx: RequestContext): void {
  const counted = pending.get(ctx.database) ?? { count: 0, toldAt: Number.NEGATIVE_INFINITY };
  pending.set(ctx.database, counted);
  counted.count += 1;
  const now = ctx.now.getTime();
  if (now >= counted.toldAt && now < counted.toldAt + everyMs) return;
  const { count } = counted;
  counted.count = 0;
  counted.toldAt = now;
  ctx.later('count-errors', async () => {
    await ctx.database.asService('errors', ctx.request).run((tx) => [countMark(tx, 'errors', count)]);
  });
}
