import { type CallGate, GateClosed } from '../../stripe-calls/call-gate.ts';
import { ProviderAway } from './sender.ts';

/** A vendor that says nothing for so long is away, in ms; less than the lease of a delivery. */
const patienceMs = 15_000;

/**
 * What stands between us and the vendor answers so when the vendor was called and said nothing: 502 and 504 (RFC 9110), 520 and 524
 * (developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors).
 */
const betweenUs = new Set([502, 504, 520, 524]);

/** Seconds in a `Retry-After` header; null when it says none. */
const retryAfterOf = (answer: Response): number | null => {
  const seconds = Number(answer.headers.get('retry-after'));
  return seconds > 0 ? Math.min(Math.ceil(seconds), 3_600) : null;
};

/**
 * One call to a vendor of messages, when its turn has come. Answers below 500 are the caller's to read, but 408 and 429. Throws ProviderAway:
 * no connection, no answer in time, too slow to listen, an error of the vendor's, too many calls, or no turn.
 */
export async function callVendor(
  gate: CallGate,
  endpoint: string,
  url: string,
  init: RequestInit,
): Promise<Response> {
  try {
    await gate.pass(endpoint);
  } catch (error) {
    if (error instanceof GateClosed)
      throw new ProviderAway('no-turn', { retryAfter: 1, tooMany: true, wasAsked: false });
    throw error;
  }
  let answer: Response;
  try {
    answer = await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(patienceMs) });
  } catch (error) {
    // How far it came nobody can tell.
    throw new ProviderAway(error instanceof Error ? error.name : 'no-connection', { mayHaveTaken: true });
  }
  if (answer.status === 429) {
    const seconds = retryAfterOf(answer);
    gate.refused({ endpoint: null, seconds: seconds ?? 1 });
    await answer.body?.cancel();
    throw new ProviderAway('429', { retryAfter: seconds, tooMany: true });
  }
  if (answer.status >= 500 || answer.status === 408) {
    await answer.body?.cancel();
    throw new ProviderAway(String(answer.status), {
      retryAfter: retryAfterOf(answer),
      mayHaveTaken: betweenUs.has(answer.status),
    });
  }
  return answer;
}
