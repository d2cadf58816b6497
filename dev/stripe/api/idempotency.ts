import { Refusal } from './refusal.ts';

/** An answer as it was sent. */
export interface Answer {
  status: number;
  body: string;
  requestId: string;
}

interface Kept {
  path: string;
  params: string;
  at: number;
  answer: Answer | null;
}

/** Stripe forgets a key after 24 hours at the earliest. */
const KEPT_SECONDS = 24 * 3600;
const KEPT_AT_MOST = 50_000;

/**
 * Idempotency keys as Stripe keeps them: the first answer, success or failure, is given again to the same parameters.
 * https://docs.stripe.com/api/idempotent_requests
 */
export class Idempotency {
  readonly #kept = new Map<string, Kept>();

  /**
   * Claims a key for a request.
   * @returns the answer to repeat, or null when this request is the first and must be carried out.
   * @throws Refusal 400 when the key was used for something else, 409 while its first request is under way.
   */
  claim(key: string, request: { path: string; params: string; now: number }): Answer | null {
    this.#forget(request.now);
    const known = this.#kept.get(key);
    if (known === undefined) {
      this.#kept.set(key, { path: request.path, params: request.params, at: request.now, answer: null });
      return null;
    }
    const hint = `Try using a key other than '${key}' if you meant to execute a different request.`;
    if (known.path !== request.path) {
      throw misuse(
        400,
        `Keys for idempotent requests can only be used for the same endpoint they were first used for ('${known.path}' vs '${request.path}'). ${hint}`,
      );
    }
    if (known.params !== request.params) {
      throw misuse(
        400,
        `Keys for idempotent requests can only be used with the same parameters they were first used with. ${hint}`,
      );
    }
    if (known.answer === null) {
      throw misuse(
        409,
        `There is currently another in-progress request using this Stripe idempotency key: '${key}'. Please try again later.`,
        'idempotency_key_in_use',
      );
    }
    return known.answer;
  }

  settle(key: string, answer: Answer): void {
    const known = this.#kept.get(key);
    if (known !== undefined) known.answer = answer;
  }

  /** A request that was never carried out leaves its key free. */
  release(key: string): void {
    this.#kept.delete(key);
  }

  #forget(now: number): void {
    for (const [key, kept] of this.#kept) {
      if (this.#kept.size <= KEPT_AT_MOST && now - kept.at < KEPT_SECONDS) return;
      this.#kept.delete(key);
    }
  }
}

function misuse(status: number, message: string, code?: string): Refusal {
  return new Refusal(status, { type: 'idempotency_error', message, ...(code === undefined ? {} : { code }) });
}
