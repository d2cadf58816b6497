import * as z from 'zod';
import type { RateLimit } from '../../dev/stripe/start-stripe.ts';

/** Calls that the embedded Stripe let through and refused so far, and its time in seconds. */
export const stripeCalls = z.object({ now: z.number(), passedCalls: z.number(), limitedCalls: z.number() });
export type StripeCalls = z.infer<typeof stripeCalls>;

/** A switch of an embedded Stripe that runs elsewhere. */
export async function control(stripeUrl: string, path: string, body: unknown): Promise<void> {
  const response = await fetch(`${stripeUrl}/_control${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(await response.text());
}

export const countCalls = async (stripeUrl: string): Promise<StripeCalls> =>
  stripeCalls.parse(await (await fetch(`${stripeUrl}/_control/state`)).json());

/** Sets the limits of an embedded Stripe; gives the calls until then. */
export async function limitStripe(stripeUrl: string, limit: RateLimit): Promise<StripeCalls> {
  await control(stripeUrl, '/rate-limit', limit);
  return countCalls(stripeUrl);
}
