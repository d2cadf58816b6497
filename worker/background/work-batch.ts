import type { RequestContext } from '../core/context.ts';
import { describeError } from '../core/log.ts';
import { type Task, taskSchema } from '../core/task.ts';
import { timeBudget } from '../core/time-budget.ts';
import { runTask } from './run-task.ts';

/** Time of a batch, in ms: long enough to get through a crowd, short enough that a new release soon takes over. */
const budgetMs = 30_000;
/** A word that failed for another reason comes again after so many seconds, then after twice as long each time. */
const firstRetry = 10;
const longestRetry = 300;

type Word = Message<unknown>;

/** Says that a word is to come again: when whom it needs may be back, and later each time. */
function comeAgain(word: Word, awaySeconds: number | null): void {
  const delaySeconds = Math.min(
    longestRetry,
    Math.max(awaySeconds ?? 0, firstRetry) * 2 ** Math.min(word.attempts - 1, 10),
  );
  word.retry({ delaySeconds });
}

/** The words of a batch by what they ask for: one of them is enough. What nobody understands is logged and dropped. */
function byTask(ctx: RequestContext, words: readonly Word[]): Map<string, { task: Task; words: Word[] }> {
  const groups = new Map<string, { task: Task; words: Word[] }>();
  for (const word of words) {
    const task = taskSchema.safeParse(word.body);
    if (!task.success) {
      ctx.log.error('task-unknown', { reason: 'queue' });
      word.ack();
      continue;
    }
    const key = JSON.stringify(task.data);
    const group = groups.get(key) ?? { task: task.data, words: [] };
    group.words.push(word);
    groups.set(key, group);
  }
  return groups;
}

/**
 * Works on a batch of the queue. Each word says only that there is something to do, and the database knows what: so a word is done with
 * when nothing is left that it could be about, and of many that could not be carried out one comes again.
 */
export async function workBatch(ctx: RequestContext, words: readonly Word[]): Promise<void> {
  const budget = timeBudget(budgetMs);
  await Promise.all(
    [...byTask(ctx, words).values()].map(async ({ task, words: [first, ...others] }) => {
      for (const word of others) word.ack();
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
