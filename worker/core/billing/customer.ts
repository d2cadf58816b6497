import { eq, isNotNull, sql } from 'drizzle-orm';
import { ensureProfile } from '../../../db/calls/identity.ts';
import type { Tx } from '../../../db/client.ts';
import { stripeCustomers } from '../../../db/schema/index.ts';
import type { RequestContext, UserContext } from '../context.ts';
import { AppError } from '../errors.ts';
import { askStripe } from './stripe.ts';

/** A person's customer, and the database's clock when it was read. */
export interface Customer {
  readonly id: string;
  readonly at: string;
}

const customerOf = (tx: Tx, userId: string) =>
  tx
    .select({
      id: stripeCustomers.customerId,
      deletedAt: stripeCustomers.deletedAt,
      at: sql<string>`now()::text`,
    })
    .from(stripeCustomers)
    .where(eq(stripeCustomers.userId, userId));

/** A person's customer, also one that was deleted; undefined when they never had one. For the product itself. */
export const knownCustomer = async (ctx: RequestContext, userId: string) => {
  const [[row]] = await ctx.database.asService('customer', ctx.request).run((tx) => [customerOf(tx, userId)]);
  return row;
};

/** The caller's customer as above, read with their own rights: their session is checked before anything is done for them. */
const ownCustomer = async (ctx: UserContext) => {
  const [[row]] = await ctx.db.run((tx) => [customerOf(tx, ctx.actor.id)]);
  return row;
};

/** The caller's customer; null when there is none, or it was deleted. */
export async function findCustomer(ctx: UserContext): Promise<Customer | null> {
  const row = await ownCustomer(ctx);
  return row === undefined || row.deletedAt !== null ? null : { id: row.id, at: row.at };
}

/**
 * The caller's customer, made on first need: one for each person however often and at once this is asked, and a new one after it was
 * deleted at Stripe. Throws as askStripe.
 */
export async function ensureCustomer(ctx: UserContext): Promise<Customer> {
  const { id: userId, email } = ctx.actor;
  const before = await ownCustomer(ctx);
  if (before !== undefined && before.deletedAt === null) return before;
  const [[profile]] = await ctx.db.run((tx) => [
    ensureProfile(tx, { locale: ctx.locale, displayName: null }),
  ]);
  const made = await askStripe(ctx, (stripe) =>
    stripe.customers.create(
      { metadata: { user_id: userId }, ...(email === '' ? {} : { email }) },
      { idempotencyKey: ['customer', userId, before?.id ?? 'first'].join(':') },
    ),
  );
  if (profile === undefined) throw new AppError('INTERNAL');
  await ctx.database.asService('customer', ctx.request).run((tx) => [
    tx
      .insert(stripeCustomers)
      .values({ userId, customerId: made.id })
      .onConflictDoUpdate({
        target: stripeCustomers.userId,
        set: { customerId: made.id, deletedAt: null, syncedFrom: null },
        setWhere: isNotNull(stripeCustomers.deletedAt),
      }),
  ]);
  const after = await ownCustomer(ctx);
  if (after === undefined) throw new AppError('INTERNAL');
  return after;
}
