import Stripe from 'stripe';
import type { Stack } from '../../support/stack.ts';

/** The unmodified stripe-node before the stack's embedded Stripe: what somebody does in the provider's dashboard. */
export function stripeOf(stack: Stack): Stripe {
  const { hostname, port } = new URL(stack.stripe.url);
  return new Stripe(stack.vars.STRIPE_SECRET_KEY ?? '', {
    host: hostname,
    port,
    protocol: 'http',
    maxNetworkRetries: 0,
    telemetry: false,
  });
}
