import { eq, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import Stripe from 'stripe';
import { keepCustomer } from '../../../../db/calls/customers.ts';
import { ensureProfile } from '../../../../db/calls/identity.ts';
import type { Tx } from '../../../../db/client.ts';
import { stripeCustomers, stripeFormerCustomers } from '../../../../db/schema/index.ts';
import type { RequestContext, UserContext } from '../../context.ts';
import { AppError } from '../../errors.ts';
import { keyFor } from '../key-for.ts';
import { askStripe } from '../stripe.ts';

/** A person's customer, and the database's clock when it was read. */
export interface Customer {
  readonly id: string;
  readonly at: string;
}

/** All that a person is and was at Stripe, deleted ones too; none when they never were a customer. */
export const customersOf = async (ctx: RequestContext, userId: string): Promise<Customer[]> => {
  const at = sql<string>`private.now()::text`;
  const [rows] = await ctx.database
    .asService('customer', ctx.request)
    .run((tx) => [
      unionAll(
        tx
          .select({ id: stripeCustomers.customerId, at })
          .from(stripeCustomers)
          .where(eq(stripeCustomers.userId, userId)),
        tx
          .select({ id: stripeFormerCustomers.customerId, at })
          .from(stripeFormerCustomers)
          .where(eq(stripeFormerCustomers.userId, userId)),
      ),
    ]);
  return rows;
};

const customerOf = (tx: Tx, userId: string) =>
  tx
    .select({
      id: stripeCustomers.customerId,
      deletedAt: stripeCustomers.deletedAt,
      at: sql<string>`private.now()::text`,
    })
    .from(stripeCustomers)
    .where(eq(stripeCustomers.userId, userId));

/**
 * The caller's customer, also one that was deleted; undefined when they never had one. Read with their own rights: their session is
 * checked before anything is done for them.
 */
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
 * Makes a customer who takes the place of `before`. An address that Stripe takes for none is left out: it keeps nobody from paying. Whose
 * answer was lost and whose address has changed since leaves one behind at Stripe that nobody ever pays with.
 */
async function createCustomer(
  stripe: Stripe,
  { userId, email, before }: { userId: string; email: string; before: string },
): Promise<Stripe.Customer> {
  const metadata = { user_id: userId };
  const create = async (params: Stripe.CustomerCreateParams) =>
    stripe.customers.create(params, {
      idempotencyKey: await keyFor(['customer', userId, before], params),
    });
  const nameless = () => create({ metadata });
  if (email === '') return nameless();
  try {
    return await create({ metadata, email });
  } catch (error) {
    if (error instanceof Stripe.errors.StripeInvalidRequestError && error.code === 'email_invalid')
      return nameless();
    throw error;
  }
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
    createCustomer(stripe, { userId, email, before: before?.id ?? 'first' }),
  );
  if (profile === undefined) throw new AppError('INTERNAL');
  await ctx.database
    .asService('customer', ctx.request)
    .run((tx) => [keepCustomer(tx, { userId, customerId: made.id })]);
  const after = await ownCustomer(ctx);
  if (after === undefined) throw new AppError('INTERNAL');
  return after;
}
