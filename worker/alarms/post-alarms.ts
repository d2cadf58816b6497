import { alarmPosted, claimAlarmPosts } from '../../db/calls/health.ts';
import type { RequestContext } from '../core/context.ts';
import { describeError } from '../core/log.ts';
import type { TimeBudget } from '../core/time-budget.ts';
import { alarmNames } from './alarm-list.ts';
import { alarmTexts } from './alarm-notices.ts';

const atOnce = 10;
const patienceMs = 5_000;

/**
 * Posts alarms that began or ended to the webhook of the settings, as `{id, change, alarm, figure, raisedAt, endedAt, text}`; `text` is what chats such as Slack show.
 * The same `id` and `change` may come twice when an answer was lost. What was not taken comes again with the next run. Does nothing without a
 * webhook. Throws when the database is away.
 */
export async function postAlarms(ctx: RequestContext, budget: TimeBudget): Promise<void> {
  const { webhook } = ctx.settings.alarms;
  if (webhook === '') return;
  const db = ctx.database.asService('alarms', ctx.request);
  while (!budget.isUsed()) {
    const [claimed] = await db.run((tx) => [claimAlarmPosts(tx, atOnce)]);
    if (claimed.length === 0) return;
    for (const { id, name, change, figure, raisedAt, endedAt } of claimed) {
      const known = alarmNames.find((one) => one === name);
      const t = alarmTexts('en');
      const about = known === undefined ? name : t(`alarms.${known}.title`);
      try {
        const answer = await fetch(webhook, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({
            id,
            change,
            alarm: name,
            figure,
            raisedAt,
            endedAt,
            text: change === 'raised' ? about : t('over.title', { about }),
          }),
          redirect: 'manual',
          signal: AbortSignal.timeout(patienceMs),
        });
        if (!answer.ok) throw new Error(`It answered ${answer.status}`);
      } catch (error) {
        ctx.log.warn('provider-away', { provider: 'alarm-webhook', ...describeError(error) });
        return;
      }
      await db.run((tx) => [alarmPosted(tx, id, change)]);
    }
  }
}
