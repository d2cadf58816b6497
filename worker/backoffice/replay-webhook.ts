import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { ignoreEvent, replayEvent } from '../../db/calls/replay-event.ts';
import { webhookInbox } from '../../db/schema/index.ts';
import { requirePayments } from '../core/billing/stripe.ts';
import { customerOf, isRelevant, subjectSchema } from '../core/billing/webhooks/event-customer.ts';
import { type LeasedEvent, workOnEvent } from '../core/billing/webhooks/work-on-event.ts';
import type { AdminContext } from '../core/context.ts';
import { AppError } from '../core/errors.ts';
import { describeError } from '../core/log.ts';
import { type AdminWebhook, adminWebhookOf, selectWebhooks } from './admin-webhook.ts';

const carried = z.object({ data: z.object({ object: subjectSchema }) });

/** Works on a leased event. That it fails is written on the event itself. */
async function work(ctx: AdminContext, event: LeasedEvent) {
  try {
    await workOnEvent(ctx, event);
  } catch (error) {
    ctx.log.error('event-failed-again', describeError(error));
  }
}

/**
 * Works on an event of the inbox once more, whatever became of it: its customer is looked up anew and synced, so that doing it
 * again changes nothing. Answers the event as it is then, `failed` with the kind of error when it failed.
 * Throws NOT_FOUND, CONFLICT (somebody is working on it), PROVIDER_OFF.
 */
export async function replayWebhook(ctx: AdminContext, input: { id: string }): Promise<AdminWebhook> {
  requirePayments(ctx);
  const { id } = input;
  const [[event]] = await ctx.db.run((tx) => [
    tx
      .select({ type: webhookInbox.type, payload: webhookInbox.payload })
      .from(webhookInbox)
      .where(eq(webhookInbox.id, id)),
  ]);
  if (event === undefined) throw new AppError('NOT_FOUND', { params: { subject: 'event' } });
  const found = await customerOf(ctx, carried.parse(event.payload).data.object);
  const [[leased]] = await ctx.db.run((tx) => [replayEvent(tx, id, found)]);
  if (leased === undefined) throw new AppError('INTERNAL');
  const { customerId: customer, at: since } = leased;
  if (customer !== null && isRelevant(event.type)) await work(ctx, { id, customer, since, kinds: null });
  else await ctx.db.run((tx) => [ignoreEvent(tx, id)]);
  const [[row]] = await ctx.db.run((tx) => [selectWebhooks(tx).where(eq(webhookInbox.id, id))]);
  if (row === undefined) throw new AppError('INTERNAL');
  return adminWebhookOf(row);
}
