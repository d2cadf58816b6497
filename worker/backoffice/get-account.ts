import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import * as z from 'zod';
import { subscriptionSources, subscriptionStatuses } from '../../contract/money.ts';
import {
  billingEvents,
  pricePlaces,
  stripeCustomers,
  subscriptionPlanPrices,
  subscriptionPlans,
  unknownPrices,
  userSubscriptions,
} from '../../db/schema/index.ts';
import { intervalSchema } from '../core/billing/plans/current.ts';
import type { AdminContext } from '../core/context.ts';
import { productSchema } from '../core/entitlements/usage.ts';
import { bilingualText } from '../core/locale.ts';

export const getAccountInput = z.object({
  userId: z.uuid(),
  /** How many of the newest events. */
  events: z.coerce.number<number>().int().min(0).max(200).default(10),
});

const moment = z.iso.datetime();

export const getAccountOutput = z.object({
  /** Null: never paid. `syncedFrom`: what Stripe said at that moment is written here. */
  customer: z
    .object({ id: z.string(), syncedFrom: moment.nullable(), deletedAt: moment.nullable() })
    .nullable(),
  /** Newest first; those that ended come after those that run. */
  subscriptions: z.array(
    z.object({
      id: z.uuid(),
      product: productSchema,
      planName: bilingualText,
      source: z.enum(subscriptionSources),
      status: z.enum(subscriptionStatuses),
      interval: intervalSchema,
      price: z.object({ unitAmount: z.number().int(), currency: z.string() }).nullable(),
      periodEnd: moment.nullable(),
      cancelAtPeriodEnd: z.boolean(),
      isDuplicate: z.boolean(),
      createdAt: moment,
    }),
  ),
  /** Of their subscriptions at Stripe the prices that we do not sell, of now (`current`) or of what follows (`pending`), in Stripe's ids. */
  unknownPrices: z.array(
    z.object({
      subscriptionId: z.string(),
      priceId: z.string(),
      place: z.enum(pricePlaces),
      foundAt: moment,
    }),
  ),
  events: z.array(
    z.object({
      id: z.uuid(),
      product: productSchema.nullable(),
      kind: z.string(),
      amount: z.number().int().nullable(),
      currency: z.string().nullable(),
      at: moment,
    }),
  ),
  /** Whether there are older events than these. */
  moreEvents: z.boolean(),
});

const ended = eq(userSubscriptions.status, 'canceled');

/** What a person pays for and what happened to their money, newest first. Reads only; nobody in particular is empty. */
export async function getAccount(
  ctx: AdminContext,
  input: z.output<typeof getAccountInput>,
): Promise<z.infer<typeof getAccountOutput>> {
  const { userId, events: limit } = input;
  const [[customer], subscriptions, unknown, events] = await ctx.db.run((tx) => [
    tx.select().from(stripeCustomers).where(eq(stripeCustomers.userId, userId)),
    tx
      .select({
        subscription: userSubscriptions,
        planName: { es: subscriptionPlans.nameEs, en: subscriptionPlans.nameEn },
        unitAmount: subscriptionPlanPrices.unitAmount,
        currency: subscriptionPlanPrices.currency,
      })
      .from(userSubscriptions)
      .innerJoin(subscriptionPlans, eq(subscriptionPlans.id, userSubscriptions.planId))
      .leftJoin(subscriptionPlanPrices, eq(subscriptionPlanPrices.id, userSubscriptions.priceId))
      .where(eq(userSubscriptions.userId, userId))
      .orderBy(asc(ended), desc(userSubscriptions.createdAt), desc(userSubscriptions.id))
      .limit(50),
    tx
      .select()
      .from(unknownPrices)
      .where(and(eq(unknownPrices.userId, userId), isNull(unknownPrices.resolvedAt)))
      .orderBy(desc(unknownPrices.foundAt), asc(unknownPrices.id))
      .limit(50),
    tx
      .select()
      .from(billingEvents)
      .where(eq(billingEvents.userId, userId))
      .orderBy(desc(billingEvents.id))
      .limit(limit + 1),
  ]);
  return {
    customer:
      customer === undefined
        ? null
        : {
            id: customer.customerId,
            syncedFrom: customer.syncedFrom?.toISOString() ?? null,
            deletedAt: customer.deletedAt?.toISOString() ?? null,
          },
    subscriptions: subscriptions.map(({ subscription, planName, unitAmount, currency }) => ({
      id: subscription.id,
      product: subscription.product,
      planName,
      source: subscription.source,
      status: subscription.status,
      interval: subscription.billingInterval,
      price: unitAmount === null || currency === null ? null : { unitAmount, currency },
      periodEnd: subscription.currentPeriodEnd?.toISOString() ?? null,
      cancelAtPeriodEnd: subscription.cancelAtPeriodEnd,
      isDuplicate: subscription.isDuplicate,
      createdAt: subscription.createdAt.toISOString(),
    })),
    unknownPrices: unknown.map(({ stripeSubscriptionId, stripePriceId, place, foundAt }) => ({
      subscriptionId: stripeSubscriptionId,
      priceId: stripePriceId,
      place,
      foundAt: foundAt.toISOString(),
    })),
    events: events.slice(0, limit).map(({ id, product, kind, amount, currency, at }) => ({
      id,
      product,
      kind,
      amount,
      currency,
      at: at.toISOString(),
    })),
    moreEvents: events.length > limit,
  };
}
