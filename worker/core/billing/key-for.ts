/**
 * An idempotency key for Stripe of what is done (`customer:<id>:first`) and of what is sent with it: when that has changed since, it is
 * another call and not, as Stripe sees one under the same key, a mistake. Only for what does no harm when there are two.
 * https://docs.stripe.com/api/idempotent_requests
 */
export async function keyFor(what: readonly string[], params: object): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(params));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const tail = [...digest.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [...what, tail].join(':');
}
