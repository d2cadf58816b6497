import { reconcileCalls } from '../consults/calls/reconcile-calls.ts';
import { makeDrafts } from '../consults/drafts/make-drafts.ts';
import { eraseAccounts } from '../core/account/erase-accounts.ts';
import { settlePayments } from '../core/billing/payments/settle-payments.ts';
import { drainInbox } from '../core/billing/webhooks/drain-inbox.ts';
import type { RequestContext } from '../core/context.ts';
import { clearFiles } from '../core/files/clear-files.ts';
import { sendDue } from '../core/notify/send/send-due.ts';
import type { Task } from '../core/task.ts';
import type { TimeBudget } from '../core/time-budget.ts';
import { sweepEdge } from '../sites/edge/tell-edge.ts';
import { workImports } from '../sites/import/jobs/work-imports.ts';

/** How a task ended: whether there is more of the same to do, and for how many seconds whom it needs is away. */
export interface TaskOutcome {
  readonly more: boolean;
  readonly awaySeconds: number | null;
}

/** Carries out a task of the queue. Throws when the database is away. */
export async function runTask(ctx: RequestContext, task: Task, budget: TimeBudget): Promise<TaskOutcome> {
  if (task.kind === 'notify') return sendDue(ctx, budget);
  if (task.kind === 'tell-edge') return sweepEdge(ctx, budget);
  if (task.kind === 'drafts') {
    await makeDrafts(ctx, budget);
    return { more: false, awaySeconds: null };
  }
  if (task.kind === 'import') return workImports(ctx, budget);
  if (task.kind === 'calls') return reconcileCalls(ctx, budget);
  if (task.kind === 'clear-files') {
    await clearFiles(ctx, budget);
    return { more: false, awaySeconds: null };
  }
  if (task.kind === 'erase-accounts') {
    await eraseAccounts(ctx, budget);
    return { more: false, awaySeconds: null };
  }
  if (ctx.providers.payments === 'off') return { more: false, awaySeconds: null };
  if (task.kind === 'sync') return drainInbox(ctx, budget);
  const { awaySeconds } = await settlePayments(ctx, budget, task.sessionId);
  return { more: false, awaySeconds };
}
