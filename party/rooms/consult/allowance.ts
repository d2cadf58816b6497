import type { ClientFrame } from '../../protocol/room-frames.ts';
import type { RoomLimits } from './room-limits.ts';

type Bucket = { left: number; at: number };
type Kind = 'messages' | 'signals' | 'pages';
type Account = Record<Kind, Bucket> & { strikes: number; struckAt: number };

/** `retryAfter` in ms; `abuse` when this person has gone on for too long. */
export type Verdict = { ok: true } | { ok: false; retryAfter: number; abuse: boolean };

/** What a frame counts as. The first hello of a connection is a signal: a client cannot go on without its answer. */
export const kindOf = (frame: ClientFrame, isLive: boolean): Kind => {
  if (frame.type === 'send') return 'messages';
  return frame.type === 'page' || (frame.type === 'hello' && isLive) ? 'pages' : 'signals';
};

const forgetAfter = 60_000;

/** How much each person may say: token buckets by person, so that more connections do not mean more. Lives in memory only. */
export class Allowance {
  readonly #accounts = new Map<string, Account>();

  /** Takes one token for what `userId` says. */
  take(userId: string, kind: Kind, limits: RoomLimits, now: number): Verdict {
    const account = this.#account(userId, limits, now);
    const { burst, perSecond } = limits[kind];
    const bucket = account[kind];
    bucket.left = Math.min(burst, bucket.left + (Math.max(0, now - bucket.at) / 1000) * perSecond);
    bucket.at = now;
    if (bucket.left < 1) {
      const retryAfter = Math.ceil(((1 - bucket.left) / perSecond) * 1000);
      return { ok: false, retryAfter, abuse: this.strike(userId, limits, now) };
    }
    bucket.left -= 1;
    return { ok: true };
  }

  /** Counts a frame that no honest client sends. Answers whether that is enough. */
  strike(userId: string, limits: RoomLimits, now: number): boolean {
    const account = this.#account(userId, limits, now);
    account.strikes = Math.max(0, account.strikes - (now - account.struckAt) / 1000) + 1;
    account.struckAt = now;
    return account.strikes > limits.strikes;
  }

  #account(userId: string, limits: RoomLimits, now: number): Account {
    const known = this.#accounts.get(userId);
    if (known) return known;
    this.#forget(now);
    const account = {
      messages: { left: limits.messages.burst, at: now },
      signals: { left: limits.signals.burst, at: now },
      pages: { left: limits.pages.burst, at: now },
      strikes: 0,
      struckAt: now,
    };
    this.#accounts.set(userId, account);
    return account;
  }

  #forget(now: number): void {
    for (const [id, { messages, signals, pages, struckAt }] of this.#accounts)
      if (now - Math.max(messages.at, signals.at, pages.at, struckAt) > forgetAfter)
        this.#accounts.delete(id);
  }
}
