import type { EventRow } from '../world/objects.ts';
import { signPayload } from './sign.ts';

const TIMEOUT_MS = 20_000;

/** Sends one signed event. Returns the HTTP status, or why there was none. */
export async function postEvent(
  url: string,
  secret: string,
  event: EventRow,
  at: number,
): Promise<number | string> {
  const body = JSON.stringify(event, null, 2);
  try {
    const answer = await fetch(url, {
      method: 'POST',
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Stripe-Signature': signPayload(body, secret, at),
        'User-Agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
      },
    });
    await answer.arrayBuffer();
    return answer.status;
  } catch (error) {
    return `no answer: ${error instanceof Error ? error.message : error}`;
  }
}
