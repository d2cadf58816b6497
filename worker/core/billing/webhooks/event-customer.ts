import { eq, sql } from 'drizzle-orm';
import * as z from 'zod';
import { payments, stripeCustomers } from '../../../../db/schema/index.ts';
import type { RequestContext } from '../../context.ts';

const kinds =
  /^(?:account\.updated$|transfer\.|customer\.(?:deleted$|subscription\.)|invoice\.|payment_intent\.|charge\.|refund\.|checkout\.session\.|subscription_schedule\.)/;

/** Come with another event that says more (a draft is not kept, an invoice that was paid says so, and so does its payment). */
const echoes: ReadonlySet<string> = new Set([
  'invoice.created',
  'invoice.upcoming',
  'invoice.payment_succeeded',
  'payment_intent.created',
  'charge.succeeded',
]);

/** Whether events of this type can change what we keep. All others are noted and ignored. */
export const isRelevant = (type: string) => kinds.test(type) && !echoes.has(type);

const idSchema = z.union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)]);

/**
 * What an event is about, from the object that it carries: ids, and nothing of the names, addresses, cards and secrets that come along.
 */
export const subjectSchema = z.object({
  id: z.string().optional(),
  object: z.string().optional(),
  customer: idSchema.nullish(),
  payment_intent: idSchema.nullish(),
  destination: idSchema.nullish(),
});
export type Subject = z.output<typeof subjectSchema>;

/** The customer, or the vet's account, that an event is about. Disputes and refunds name only their payment. */
export async function customerOf(ctx: RequestContext, about: Subject): Promise<string | null> {
  if (about.object === 'customer') return about.id ?? null;
  if (about.object === 'account') return about.id ?? null;
  if (about.object === 'transfer') return about.destination ?? null;
  if (about.customer) return about.customer;
  const intent = about.payment_intent;
  if (!intent) return null;
  const [[owner]] = await ctx.database.asService('event-customer', ctx.request).run((tx) => [
    tx
      .select({
        customerId: sql<string>`coalesce(${payments.stripeCustomerId}, ${stripeCustomers.customerId})`,
      })
      .from(payments)
      .innerJoin(stripeCustomers, eq(stripeCustomers.userId, payments.userId))
      .where(eq(payments.paymentIntentId, intent)),
  ]);
  return owner?.customerId ?? null;
}
