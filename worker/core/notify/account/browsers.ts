import { base64url } from 'jose';
import * as z from 'zod';
import { addBrowser, removeBrowser } from '../../../../db/calls/notification-settings.ts';
import type { UserContext } from '../../context.ts';
import { AppError } from '../../errors.ts';
import { isPushService } from '../push/push-service.ts';

const bytes = (count: number) =>
  z
    .string()
    .max(200)
    .refine((text) => {
      try {
        return base64url.decode(text).length === count;
      } catch {
        return false;
      }
    });

/** What the browser says of its subscription (PushSubscription.toJSON). */
export const addBrowserInput = z.object({
  endpoint: z.url().max(1_000),
  keys: z.object({ p256dh: bytes(65), auth: bytes(16) }),
});
export const removeBrowserInput = z.object({ endpoint: z.url().max(1_000) });

/** The caller's browser shows notifications from now on. Throws PROVIDER_OFF, BAD_INPUT (at no push service that we know). */
export async function addMyBrowser(ctx: UserContext, input: z.output<typeof addBrowserInput>): Promise<void> {
  const { push } = ctx.settings.messages;
  if (push === null) throw new AppError('PROVIDER_OFF', { params: { provider: 'push' } });
  if (!isPushService(input.endpoint, push.services))
    throw new AppError('BAD_INPUT', { fields: [{ path: 'endpoint', problem: 'unknown_service' }] });
  await ctx.db.run((tx) => [addBrowser(tx, { endpoint: input.endpoint, ...input.keys })]);
}

/** The caller's browser shows none any more. */
export async function removeMyBrowser(
  ctx: UserContext,
  input: z.output<typeof removeBrowserInput>,
): Promise<void> {
  await ctx.db.run((tx) => [removeBrowser(tx, input.endpoint)]);
}
