import { Webhook } from 'standardwebhooks';
import { AppError } from './errors.ts';

/** The headers of https://www.standardwebhooks.com. */
type WebhookHeaders = Readonly<Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string>>;

/** A webhook as it came. */
export interface SignedWebhook {
  readonly body: string;
  readonly headers: WebhookHeaders;
}

/** What a webhook says, when one of our secrets has signed it within five minutes. Throws BAD_INPUT. */
export function readSignedWebhook(secrets: readonly string[], { body, headers }: SignedWebhook): unknown {
  for (const secret of secrets) {
    try {
      return new Webhook(secret).verify(body, headers);
    } catch {
      // The next secret may have signed it.
    }
  }
  throw new AppError('BAD_INPUT', { internal: 'Signed by nobody we know, or too long ago' });
}

/** The headers that sign a body of ours, sent at `at`; the same `id` again is the same webhook. */
export const signedHeaders = (secret: string, id: string, at: Date, body: string): WebhookHeaders => ({
  'webhook-id': id,
  'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
  'webhook-signature': new Webhook(secret).sign(id, at, body),
});
