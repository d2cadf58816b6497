import { healthFigures, noteAlarms } from '../../db/calls/health.ts';
import type { RequestContext } from '../core/context.ts';
import { ringNotify } from '../core/notify/ring.ts';
import type { TimeBudget } from '../core/time-budget.ts';
import { findAlarms } from './find-alarms.ts';
import { postAlarms } from './post-alarms.ts';

/** An alarm is over when its figure has been in bounds for so long: one that comes and goes is told once. */
const calmSeconds = 10 * 60;

/** The figures of now, and how many seconds it took to read them. Throws when the database is away. */
export async function readFigures(ctx: RequestContext) {
  const db = ctx.database.asService('health', ctx.request);
  const start = performance.now();
  const [figures] = await db.run((tx) => [healthFigures(tx)]);
  const seconds = (performance.now() - start) / 1_000;
  return [...figures, { name: 'database_seconds', label: '', value: seconds }];
}

/**
 * Cron: looks at every alarm, raises those whose figure is out of bounds and ends those that are well again. Admins are told once of each, by the
 * messages out; the webhook, where there is one, too. Two at once change nothing twice. Throws when the database is away.
 */
export async function checkAlarms(ctx: RequestContext, budget: TimeBudget): Promise<void> {
  const found = findAlarms(await readFigures(ctx));
  const db = ctx.database.asService('alarms', ctx.request);
  const [changes] = await db.run((tx) => [
    noteAlarms(tx, found, { calmSeconds, addresses: ctx.settings.alarms.addresses }),
  ]);
  for (const { name, change } of changes)
    ctx.log[change === 'raised' ? 'error' : 'info'](`alarm-${change}`, { reason: name });
  if (changes.length > 0) ringNotify(ctx);
  await postAlarms(ctx, budget);
}
