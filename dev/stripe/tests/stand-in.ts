import Stripe from 'stripe';
import { type RunningStripe, type StripeOptions, startStripe, unlimited } from '../start-stripe.ts';

export const KEY = 'sk_test_stand_in';
/** 2026-01-15T12:00:00Z */
export const START = Date.UTC(2026, 0, 15, 12) / 1000;
export const DAY = 24 * 3600;

export interface StandIn extends RunningStripe, AsyncDisposable {
  stripe: Stripe;
  /** Moves the injected clock; nothing is ever waited for. */
  clock: { time: number };
}

/** A fresh stand-in with a seeded id maker and a clock that stands at {@link START}, and the unmodified stripe-node before it. */
export async function standIn(options: Partial<StripeOptions> = {}): Promise<StandIn> {
  const clock = { time: START };
  const running = await startStripe({
    port: 0,
    secretKey: KEY,
    clock: { now: () => clock.time },
    seed: 7,
    rateLimit: unlimited,
    ...options,
  });
  return {
    ...running,
    stripe: clientOf(running.url),
    clock,
    [Symbol.asyncDispose]: () => running.close(),
  };
}

/** stripe-node as the product uses it, pointed at a stand-in. */
export function clientOf(url: string, key = KEY): Stripe {
  const { hostname, port } = new URL(url);
  return new Stripe(key, {
    host: hostname,
    port: Number(port),
    protocol: 'http',
    maxNetworkRetries: 0,
    telemetry: false,
  });
}

export interface Catalogue {
  basic: Stripe.Price;
  pro: Stripe.Price;
  yearly: Stripe.Price;
  once: Stripe.Price;
}

/** Basic 9.99 EUR and Pro 29.99 EUR a month, Pro 299.90 EUR a year, and one consult for 14.90 EUR. */
export async function catalogue(stripe: Stripe): Promise<Catalogue> {
  const product = (name: string) => stripe.products.create({ name });
  const [basic, pro, consult] = [await product('Basic'), await product('Pro'), await product('Consult')];
  const monthly = { currency: 'eur', recurring: { interval: 'month' } } as const;
  return {
    basic: await stripe.prices.create({
      ...monthly,
      product: basic.id,
      unit_amount: 999,
      lookup_key: 'basic_eur_month',
    }),
    pro: await stripe.prices.create({
      ...monthly,
      product: pro.id,
      unit_amount: 2999,
      lookup_key: 'pro_eur_month',
    }),
    yearly: await stripe.prices.create({
      currency: 'eur',
      recurring: { interval: 'year' },
      product: pro.id,
      unit_amount: 29990,
    }),
    once: await stripe.prices.create({ currency: 'eur', product: consult.id, unit_amount: 1490 }),
  };
}

/** A customer with a card that is its default. */
export async function customerWithCard(
  stripe: Stripe,
  card = 'pm_card_visa',
  test_clock?: string,
): Promise<Stripe.Customer> {
  const customer = await stripe.customers.create({
    email: 'ana@demo.test',
    ...(test_clock === undefined ? {} : { test_clock }),
  });
  const method = await stripe.paymentMethods.attach(card, { customer: customer.id });
  return stripe.customers.update(customer.id, { invoice_settings: { default_payment_method: method.id } });
}

/** The error that a call is refused with. @throws when it is not refused */
export async function refusal(call: Promise<unknown>): Promise<Stripe.errors.StripeError> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError) return error;
    throw error;
  }
  throw new Error('The call was not refused.');
}

/** The first of a list. @throws when it is empty */
export function first<T>(items: T[]): T {
  const [item] = items;
  if (item === undefined) throw new Error('The list is empty.');
  return item;
}
