import type { SignedIn } from '../../../db/actor.ts';

/** A person's screens ask within seconds of each other; a key that the provider withdraws counts no longer than this beyond its own term. */
const keepMs = 60_000;
/** Tokens of about 1 KB: what an isolate keeps of them stays below a megabyte or two. */
const maxTokens = 1_000;
const maxLength = 2_048;

interface Verified {
  readonly actor: SignedIn;
  /** Milliseconds. */
  readonly from: number;
  readonly until: number;
}

/**
 * Tokens whose signature and claims were found good a moment ago, by their text: the same text gives the same answer until it expires.
 * Whether its session was revoked is asked of the database in each transaction, and not kept here.
 */
export class VerifiedTokens {
  readonly #tokens = new Map<string, Verified>();

  /** The person whom the token names, when it was checked before `now` and still counts; both in milliseconds. */
  find(token: string, now: number): SignedIn | null {
    const known = this.#tokens.get(token);
    if (known === undefined) return null;
    if (known.from <= now && now < known.until) return known.actor;
    this.#tokens.delete(token);
    return null;
  }

  /** Keeps what was checked at `now`, until `expiresAt` at the longest. The oldest makes room. */
  keep(token: string, actor: SignedIn, now: number, expiresAt: number): void {
    if (token.length > maxLength) return;
    const [oldest] = this.#tokens.keys();
    if (oldest !== undefined && this.#tokens.size >= maxTokens) this.#tokens.delete(oldest);
    this.#tokens.set(token, { actor, from: now, until: Math.min(now + keepMs, expiresAt) });
  }
}
