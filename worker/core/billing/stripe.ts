import Stripe from 'stripe';
import type { RequestContext } from '../context.ts';
import { AppError } from '../errors.ts';

/** Of one call; Stripe's own default is 80 s. */
const timeoutMs = 10_000;
const maxNetworkRetries = 2;

const clients = new WeakMap<object, Stripe>();

/** Throws PROVIDER_OFF while no key is set. */
export function requirePayments({ settings }: RequestContext): void {
  if (settings.payments.secretKey === '')
    throw new AppError('PROVIDER_OFF', { params: { provider: 'payments' } });
}

function clientOf(ctx: RequestContext): Stripe {
  requirePayments(ctx);
  const { settings } = ctx;
  const { secretKey, apiBase } = settings.payments;
  const known = clients.get(settings);
  if (known !== undefined) return known;
  const address = apiBase === '' ? null : new URL(apiBase);
  const client = new Stripe(secretKey, {
    timeout: timeoutMs,
    maxNetworkRetries,
    telemetry: false,
    ...(address === null
      ? {}
      : {
          host: address.hostname,
          port: address.port,
          protocol: address.protocol === 'http:' ? 'http' : 'https',
        }),
  });
  clients.set(settings, client);
  return client;
}

function refusalOf(error: unknown): unknown {
  const { StripeCardError, StripeConnectionError, StripeRateLimitError, StripeAPIError } = Stripe.errors;
  if (error instanceof StripeCardError) return new AppError('PAYMENT_FAILED', { cause: error });
  const away = [StripeConnectionError, StripeRateLimitError, StripeAPIError].some(
    (kind) => error instanceof kind,
  );
  return away ? new AppError('UNAVAILABLE', { internal: 'Stripe does not answer', cause: error }) : error;
}

/**
 * Asks Stripe. Throws PROVIDER_OFF (no key), UNAVAILABLE (it does not answer or is overloaded; whether the work was done is
 * unknown), PAYMENT_FAILED (the card was refused); anything else is a mistake of ours and passes through.
 */
export async function askStripe<Answer>(
  ctx: RequestContext,
  ask: (stripe: Stripe) => Promise<Answer>,
): Promise<Answer> {
  const client = clientOf(ctx);
  try {
    return await ask(client);
  } catch (error) {
    throw refusalOf(error);
  }
}
