import * as z from 'zod';
import { takeIdentityEvent } from '../../../db/calls/identity.ts';
import type { RequestContext } from '../context.ts';
import { AppError } from '../errors.ts';
import { expel } from '../rooms/expel.ts';
import { readSignedWebhook, type SignedWebhook } from '../signed-webhook.ts';

/** What became of an event: written down, or older than what is written. */
export type IdentityOutcome = 'done' | 'stale';

/** The event as docs/identity-webhooks.md describes it. Whatever else the provider adds is left alone. */
const eventSchema = z.object({
  type: z.enum(['user.created', 'user.updated', 'user.deleted']),
  timestamp: z.iso.datetime({ offset: true }),
  data: z.object({
    id: z.uuid(),
    email: z.string().max(320).nullish(),
    app_metadata: z.object({ role: z.string().optional().catch(undefined) }).nullish(),
    user_metadata: z
      .object({
        locale: z.string().optional().catch(undefined),
        display_name: z.string().optional().catch(undefined),
      })
      .nullish(),
  }),
});

const refuse = (internal: string) => new AppError('BAD_INPUT', { internal });

/**
 * Takes a webhook of the auth provider in: an account was made, changed or deleted. They may come twice and in any order: an older one
 * never overwrites a newer one. Throws PROVIDER_OFF (no secret is set: then nothing is ever accepted), BAD_INPUT (not signed, too old, not such an
 * event; nothing is kept).
 */
export async function receiveIdentityWebhook(
  ctx: RequestContext,
  input: SignedWebhook,
): Promise<IdentityOutcome> {
  const { webhookSecrets } = ctx.settings.auth;
  if (webhookSecrets.length === 0) throw new AppError('PROVIDER_OFF', { params: { provider: 'auth' } });
  const event = eventSchema.safeParse(readSignedWebhook(webhookSecrets, input));
  if (!event.success) throw refuse(`Not an event: ${z.prettifyError(event.error)}`);
  const { type, timestamp, data } = event.data;
  const [[taken], ...places] = await ctx.database.asService('identity-webhook', ctx.request).run((tx) => [
    takeIdentityEvent(tx, {
      type,
      at: timestamp,
      userId: data.id,
      email: data.email ?? null,
      locale: data.user_metadata?.locale ?? null,
      displayName: data.user_metadata?.display_name ?? null,
      role: data.app_metadata?.role ?? null,
    }),
    ...ctx.whereabouts.map(({ find }) => find(tx, data.id)),
  ]);
  if (taken === undefined) throw new AppError('INTERNAL');
  // Heard again it is done again: the first time may have reached the database and not the rooms.
  if (type === 'user.deleted') {
    expel(ctx, { userId: data.id, device: null }, places);
    ctx.later('erase-accounts', () => ctx.enqueue({ kind: 'erase-accounts' }));
  }
  ctx.log.info('webhook', { provider: 'auth', reason: type, code: taken.outcome });
  return taken.outcome;
}
