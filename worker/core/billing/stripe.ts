import Stripe from 'stripe';
import type { RequestContext } from '../context.ts';
import { AppError } from '../errors.ts';
import type { CallGate } from '../stripe-calls/call-gate.ts';
import { GatedClient } from '../stripe-calls/gated-client.ts';

/**
 * Of one call; Stripe's own time-out is 80 s. A person would rather wait than be refused; what runs in the background comes again by
 * itself, and whoever waits holds others up.
 */
const patience = {
  foreground: { timeout: 10_000, maxNetworkRetries: 2 },
  background: { timeout: 5_000, maxNetworkRetries: 1 },
} as const;

const clients = new WeakMap<CallGate, Stripe>();

/** Throws PROVIDER_OFF while no key is set. */
export function requirePayments({ settings }: RequestContext): void {
  if (settings.payments.secretKey === '')
    throw new AppError('PROVIDER_OFF', { params: { provider: 'payments' } });
}

function clientOf(ctx: RequestContext): Stripe {
  requirePayments(ctx);
  const { settings, stripeGate } = ctx;
  const { secretKey, apiBase } = settings.payments;
  const known = clients.get(stripeGate);
  if (known !== undefined) return known;
  const address = apiBase === '' ? null : new URL(apiBase);
  const client = new Stripe(secretKey, {
    ...patience[stripeGate.priority],
    httpClient: new GatedClient(stripeGate),
    telemetry: false,
    ...(address === null
      ? {}
      : {
          host: address.hostname,
          port: address.port,
          protocol: address.protocol === 'http:' ? 'http' : 'https',
        }),
  });
  clients.set(stripeGate, client);
  return client;
}

/** Seconds after which to come back, as Stripe told them; null when it did not. */
function retryAfterOf(error: InstanceType<typeof Stripe.errors.StripeError>): number | null {
  const told = Number(error.headers?.['retry-after']);
  return told > 0 ? Math.ceil(told) : null;
}

function inOurWords(error: unknown): unknown {
  const { StripeCardError, StripeConnectionError, StripeRateLimitError, StripeAPIError } = Stripe.errors;
  if (error instanceof StripeCardError) return new AppError('PAYMENT_FAILED', { cause: error });
  if (
    error instanceof StripeConnectionError ||
    error instanceof StripeRateLimitError ||
    error instanceof StripeAPIError
  ) {
    const retryAfter = retryAfterOf(error);
    return new AppError('UNAVAILABLE', {
      internal: 'Stripe does not answer',
      cause: error,
      params: { provider: 'payments', ...(retryAfter === null ? {} : { retryAfter }) },
    });
  }
  return error;
}

/**
 * Asks Stripe, within the budget of the account. Throws PROVIDER_OFF (no key), UNAVAILABLE (it does not answer or is overloaded;
 * whether the work was done is unknown; `provider: payments`, `retryAfter`: seconds, when it told), PAYMENT_FAILED (the card was refused); anything else
 * is a mistake of ours and passes through.
 */
export async function askStripe<Answer>(
  ctx: RequestContext,
  ask: (stripe: Stripe) => Promise<Answer>,
): Promise<Answer> {
  const client = clientOf(ctx);
  try {
    return await ask(client);
  } catch (error) {
    throw inOurWords(error);
  }
}

/** Whether Stripe refused because it has nothing of that name, or has it no more. */
export const isMissing = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeInvalidRequestError && error.code === 'resource_missing';

/** How long a provider that does not say so is left in peace, in seconds. */
const leastAway = 10;

/** For how many seconds the provider is away, when an error says that it is; null for all others, also when something else is. */
export function awayIn(error: unknown): number | null {
  if (!(error instanceof AppError) || error.code !== 'UNAVAILABLE') return null;
  const { provider, retryAfter } = error.params;
  if (provider !== 'payments') return null;
  return Math.max(leastAway, typeof retryAfter === 'number' ? retryAfter : 0);
}
