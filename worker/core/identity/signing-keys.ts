import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import * as z from 'zod';
import { AppError } from '../errors.ts';

const keySetSchema = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).max(20) });

/** At most one request to the provider in this time, whatever tokens arrive. */
const minIntervalMs = 30_000;
/** A set this old is read again; the old one stays good while the provider is away. */
const staleMs = 10 * 60_000;
const timeoutMs = 3_000;

type KeyLookup = (...args: Parameters<JWTVerifyGetKey>) => Promise<CryptoKey>;

/**
 * The auth provider's public keys (RFC 7517), kept in the isolate. A key is found by the header's `kid` in this set
 * alone: `jku`, `x5u` and `jwk` of a token are never read.
 */
export class SigningKeys {
  readonly #url: string;
  #keys: KeyLookup | null = null;
  #readAt = Number.NEGATIVE_INFINITY;
  #askedAt = Number.NEGATIVE_INFINITY;
  #asking: Promise<void> | null = null;

  constructor(url: string) {
    this.#url = url;
  }

  /**
   * The lookup for one verification at `now` (milliseconds). Throws UNAVAILABLE when no key set could ever be read;
   * jose's JWKSNoMatchingKey when the set has no such key.
   */
  at(now: number): KeyLookup {
    return async (header, token) => {
      if (this.#keys === null || now - this.#readAt > staleMs) await this.#refresh(now);
      try {
        return await this.#find(header, token);
      } catch (error) {
        if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
        await this.#refresh(now);
        return await this.#find(header, token);
      }
    };
  }

  #find(...args: Parameters<KeyLookup>): Promise<CryptoKey> {
    if (this.#keys === null) throw new AppError('UNAVAILABLE', { internal: 'No signing keys yet' });
    return this.#keys(...args);
  }

  #mayAsk(now: number): boolean {
    return now - this.#askedAt >= minIntervalMs;
  }

  async #refresh(now: number): Promise<void> {
    if (this.#mayAsk(now)) {
      this.#askedAt = now;
      this.#asking = this.#read(now);
    } else if (this.#keys !== null) return;
    // Without any keys everybody waits for the read under way, but no longer than it may take: the request that
    // reads can be cancelled by its client.
    if (this.#asking !== null) await Promise.race([this.#asking, scheduler.wait(timeoutMs)]);
  }

  async #read(now: number): Promise<void> {
    try {
      const response = await fetch(this.#url, { signal: AbortSignal.timeout(timeoutMs) });
      if (!response.ok) return;
      const set = keySetSchema.safeParse(await response.json());
      if (!set.success) return;
      const keys: JSONWebKeySet = { keys: set.data.keys };
      this.#keys = createLocalJWKSet(keys);
      this.#readAt = now;
    } catch {
      // The provider is away: what we know stays good, and without anything #find refuses.
    } finally {
      this.#asking = null;
    }
  }
}
