import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import * as z from 'zod';

/** Where the embedded auth server tells about its accounts, and what it signs with (Standard Webhooks, `whsec_...`). */
export interface IdentityWebhook {
  readonly url: string;
  readonly secret: string;
  /** Nothing is told before this: there is nobody who could listen. */
  readonly after?: Promise<void>;
}

const user = z.looseObject({ id: z.uuid(), email: z.string().nullish() });
/** Sign-up, sign-in and verification answer a session with its user, a change of the account the user alone. */
const answerSchema = z.union([z.object({ user }).transform((answer) => answer.user), user]);

type User = z.infer<typeof user>;

const timeoutMs = 5_000;

/**
 * Tells the Worker about accounts that were made, changed or deleted, as far as the auth server's answers show it. One event at a time,
 * in order; a Worker that does not answer misses it and hears of the person with their first call.
 */
export class IdentityWebhooks {
  readonly #target: IdentityWebhook;
  /** The e-mail address of each account as it was last told. */
  readonly #told = new Map<string, string>();
  #sending: Promise<void>;

  constructor(target: IdentityWebhook) {
    this.#target = target;
    this.#sending = target.after ?? Promise.resolve();
  }

  /** Looks at an answer of the auth server; whatever it says about an account is told once. */
  notice(answer: unknown): void {
    const found = answerSchema.safeParse(answer).data;
    if (found === undefined) return;
    const before = this.#told.get(found.id);
    const email = found.email ?? '';
    if (before === email) return;
    this.#told.set(found.id, email);
    this.#tell(before === undefined ? 'user.created' : 'user.updated', found);
  }

  /** An account is gone. */
  deleted(account: User): void {
    this.#told.delete(account.id);
    this.#tell('user.deleted', account);
  }

  #tell(type: string, account: User): void {
    this.#sending = this.#sending.then(() => this.#send(type, account)).catch(() => undefined);
  }

  /** Resolves when everything that was noticed is told. */
  settled(): Promise<void> {
    return this.#sending;
  }

  async #send(type: string, data: User): Promise<void> {
    const id = `msg_${randomUUID()}`;
    const at = new Date();
    const body = JSON.stringify({ type, timestamp: at.toISOString(), data });
    await fetch(this.#target.url, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': new Webhook(this.#target.secret).sign(id, at, body),
      },
      signal: AbortSignal.timeout(timeoutMs),
    });
  }
}
