import type { RequestContext } from '../core/context.ts';
import { describeError } from '../core/log.ts';
import { type Task, taskSchema } from '../core/task.ts';
import { timeBudget } from '../core/time-budget.ts';
import { runTask } from './run-task.ts';

/** Time of a batch, in ms: long enough to get through a crowd, short enough that a new release soon takes over. */
const budgetMs = 30_000;
/** A message that failed for another reason comes again after so many seconds, then after twice as long each time. */
const firstRetry = 10;
const longestRetry = 300;

/** Says that a message is to come again: when whom it needs may be back, and later each time. */
function comeAgain(message: Message, awaySeconds: number | null): void {
  const delaySeconds = Math.min(
    longestRetry,
    Math.max(awaySeconds ?? 0, firstRetry) * 2 ** Math.min(message.attempts - 1, 10),
  );
  message.retry({ delaySeconds });
}

/** The messages of a batch by what they ask for: one of them is enough. What nobody understands is logged and dropped. */
function byTask(
  ctx: RequestContext,
  messages: readonly Message[],
): Map<string, { task: Task; messages: Message[] }> {
  const groups = new Map<string, { task: Task; messages: Message[] }>();
  for (const message of messages) {
    const task = taskSchema.safeParse(message.body);
    if (!task.success) {
      ctx.log.error('task-unknown', { reason: 'queue' });
      message.ack();
      continue;
    }
    const key = JSON.stringify(task.data);
    const group = groups.get(key) ?? { task: task.data, messages: [] };
    group.messages.push(message);
    groups.set(key, group);
  }
  return groups;
}

/**
 * Works on a batch of the queue. Each message says only that there is something to do, and the database knows what: so a message is done with
 * when nothing is left that it could be about, and of many that could not be carried out one comes again.
 */
export async function workBatch(ctx: RequestContext, messages: readonly Message[]): Promise<void> {
  const budget = timeBudget(budgetMs);
  await Promise.all(
    [...byTask(ctx, messages).values()].map(async ({ task, messages: [first, ...others] }) => {
      for (const message of others) message.ack();
      try {
        const { more, awaySeconds } = await runTask(ctx, task, budget);
        if (awaySeconds !== null && first !== undefined) comeAgain(first, awaySeconds);
        if (more) await ctx.enqueue(task);
      } catch (error) {
        ctx.log.error('task-failed', { reason: task.kind, ...describeError(error) });
        if (first !== undefined) comeAgain(first, null);
      }
    }),
  );
}
