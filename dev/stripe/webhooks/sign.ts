import { createHmac } from 'node:crypto';

/**
 * The `Stripe-Signature` header of a payload: `t=<seconds>,v1=<hex HMAC-SHA256 of "t.payload">`.
 * https://docs.stripe.com/webhooks#verify-manually
 */
export function signPayload(payload: string, secret: string, at: number): string {
  const signature = createHmac('sha256', secret).update(`${at}.${payload}`).digest('hex');
  return `t=${at},v1=${signature}`;
}
