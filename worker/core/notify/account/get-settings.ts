import { eq } from 'drizzle-orm';
import * as z from 'zod';
import {
  notificationChannels,
  notificationGroups,
  notificationKinds,
  phoneChannels,
} from '../../../../contract/notifications.ts';
import { notificationPreferences, notificationSettings } from '../../../../db/schema/index.ts';
import type { UserContext } from '../../context.ts';

const choosable = notificationGroups.filter((group) => group !== 'security');

export const notificationSettingsSchema = z.object({
  /** What can be chosen, by group, and what was. */
  choices: z.array(
    z.object({
      group: z.enum(notificationGroups),
      channels: z.array(z.object({ channel: z.enum(notificationChannels), enabled: z.boolean() })),
    }),
  ),
  /** Channels that this installation can send by. */
  available: z.array(z.enum(notificationChannels)),
  timeZone: z.string(),
  /** Minutes of the person's day; null: none. */
  quiet: z.object({ from: z.int(), until: z.int() }).nullable(),
  phone: z.object({ number: z.string(), channel: z.enum(phoneChannels) }).nullable(),
  /** Names us to push services (VAPID), base64url; null while push is off. */
  pushKey: z.string().nullable(),
});
export type NotificationSettings = z.infer<typeof notificationSettingsSchema>;

const providerOf = { push: 'push', email: 'mail', sms: 'sms', whatsapp: 'whatsapp' } as const;

/** The channels that some kind of a group goes by, without the app, which is always there. */
const channelsOf = (group: (typeof notificationGroups)[number]) =>
  notificationChannels.filter(
    (channel) =>
      channel !== 'app' &&
      Object.values(notificationKinds).some(
        (kind) => kind.group === group && kind.channels.some((one) => one === channel),
      ),
  );

/** Where and when the caller is told of what. */
export async function getNotificationSettings(ctx: UserContext): Promise<NotificationSettings> {
  const mine = ctx.actor.id;
  const [[row], chosen] = await ctx.db.run((tx) => [
    tx.select().from(notificationSettings).where(eq(notificationSettings.userId, mine)),
    tx.select().from(notificationPreferences).where(eq(notificationPreferences.userId, mine)),
  ]);
  const isOn = (group: string, channel: string) =>
    chosen.find((choice) => choice.kindGroup === group && choice.channel === channel)?.enabled ?? true;
  const { quietFrom = null, quietUntil = null, phone = null, phoneChannel = null } = row ?? {};
  return {
    choices: choosable.map((group) => ({
      group,
      channels: channelsOf(group).map((channel) => ({ channel, enabled: isOn(group, channel) })),
    })),
    available: notificationChannels.filter(
      (channel) => channel === 'app' || ctx.providers[providerOf[channel]] !== 'off',
    ),
    timeZone: row?.timeZone ?? 'Europe/Madrid',
    quiet: quietFrom === null || quietUntil === null ? null : { from: quietFrom, until: quietUntil },
    phone: phone === null || phoneChannel === null ? null : { number: phone, channel: phoneChannel },
    pushKey: ctx.settings.messages.push?.publicKey ?? null,
  };
}
