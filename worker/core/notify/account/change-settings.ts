import * as z from 'zod';
import { notificationChannels, notificationGroups } from '../../../../contract/notifications.ts';
import { chooseNotifications, setQuietHours } from '../../../../db/calls/notification-settings.ts';
import type { UserContext } from '../../context.ts';

const minute = z.int().min(0).max(1_439);

export const chooseInput = z.object({
  group: z.enum(notificationGroups),
  channel: z.enum(notificationChannels),
  enabled: z.boolean(),
});

export const quietInput = z.object({
  /** IANA: `Europe/Madrid`. */
  timeZone: z.string().min(1).max(64),
  /** Minutes of the day, from and until; null: none. */
  quiet: z.object({ from: minute, until: minute }).nullable(),
});

/** The caller wants a group of kinds on a channel, or does not. Throws BAD_INPUT: nobody can be left out of what concerns security. */
export async function chooseChannel(ctx: UserContext, input: z.output<typeof chooseInput>): Promise<void> {
  await ctx.db.run((tx) => [chooseNotifications(tx, input)]);
}

/** The caller's quiet hours: what nobody waits for comes after them. Throws BAD_INPUT (no such time zone). */
export async function changeQuietHours(ctx: UserContext, input: z.output<typeof quietInput>): Promise<void> {
  const { timeZone, quiet } = input;
  await ctx.db.run((tx) => [
    setQuietHours(tx, { timeZone, from: quiet?.from ?? null, until: quiet?.until ?? null }),
  ]);
}
