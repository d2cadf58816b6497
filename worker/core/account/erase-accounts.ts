import { claimErasures, finishErasure, noteErasureStep, putOffErasure } from '../../../db/calls/account.ts';
import type { RequestContext } from '../context.ts';
import { toAppError } from '../errors.ts';
import { describeError } from '../log.ts';
import type { TimeBudget } from '../time-budget.ts';
import type { ErasureStep } from './account-part.ts';

/** Accounts of one portion: each is several calls to others. */
const perPortion = 5;
/** After a failure, in seconds: then twice as long each time. */
const firstRetry = 60;
const longestRetry = 6 * 60 * 60;
/** From so many attempts on somebody has to look: what is in the way does not go by itself. */
const attemptsToAlarm = 8;

type Claimed = Awaited<ReturnType<typeof claim>>[number];

async function claim(ctx: RequestContext) {
  const [rows] = await ctx.database
    .asService('account-end', ctx.request)
    .run((tx) => [claimErasures(tx, perPortion)]);
  return rows;
}

/** Does the steps that are not done yet, each whatever became of the one before, and notes when to go on. */
async function goOn(
  ctx: RequestContext,
  erasure: Claimed,
  steps: readonly ErasureStep[],
  budget: TimeBudget,
) {
  const { id, userId, requestedAt, attempts } = erasure;
  const db = ctx.database.asService('account-end', ctx.request);
  const waits: number[] = [];
  let problem: string | null = null;
  const done = new Set(erasure.steps);
  for (const step of steps) {
    if (done.has(step.name) || (step.after !== undefined && !done.has(step.after))) continue;
    try {
      const outcome = await step.run(ctx, { userId, requestedAt }, budget);
      if (outcome === 'done') {
        await db.run((tx) => [noteErasureStep(tx, id, step.name)]);
        done.add(step.name);
      } else waits.push(outcome.againIn);
    } catch (error) {
      problem = `${step.name}: ${toAppError(error).code}`;
      waits.push(Math.min(longestRetry, firstRetry * 2 ** Math.min(attempts, 10)));
      const say = attempts >= attemptsToAlarm ? ctx.log.error : ctx.log.warn;
      say('account-not-erased', { userId, reason: step.name, ...describeError(error) });
    }
  }
  const [wait] = waits.toSorted((a, b) => a - b);
  await db.run((tx) => [
    wait === undefined ? finishErasure(tx, id) : putOffErasure(tx, id, problem, Math.max(1, wait)),
  ]);
}

/**
 * Queue and cron: erases what there is of people whose accounts have ended, until nothing is due or the budget is used. What fails is tried again later and
 * longer apart; what is done is not done again. Returns of how many it worked on. Throws when the database is away.
 */
export async function eraseAccounts(ctx: RequestContext, budget: TimeBudget): Promise<number> {
  const steps = ctx.accountParts.flatMap((part) => part.steps);
  let count = 0;
  while (!budget.isUsed()) {
    const rows = await claim(ctx);
    for (const row of rows) await goOn(ctx, row, steps, budget);
    count += rows.length;
    if (rows.length < perPortion) break;
  }
  return count;
}
