import { sql } from 'drizzle-orm';
import type { NotificationChannel, NotificationGroup, PhoneChannel } from '../../contract/notifications.ts';
import type { Tx } from '../client.ts';
import { columns, text } from './columns.ts';

/** The caller wants a group of kinds on a channel, or does not. Refuses: BAD_INPUT. See db/functions/notify/notification-settings.sql. */
export const chooseNotifications = (
  tx: Tx,
  choice: { group: NotificationGroup; channel: NotificationChannel; enabled: boolean },
) =>
  tx.execute(
    sql`select public.fn_choose_notifications(${choice.group}, ${choice.channel}, ${choice.enabled}::boolean)`,
  );

/** A stop link was followed. For the service. */
export const stopNotifications = (
  tx: Tx,
  stop: { userId: string; group: NotificationGroup; channel: NotificationChannel },
) =>
  tx.execute(sql`select public.fn_stop_notifications(${stop.userId}::uuid, ${stop.group}, ${stop.channel})`);

/** The caller's quiet hours, minutes of their day, and time zone. Refuses: BAD_INPUT. */
export const setQuietHours = (
  tx: Tx,
  quiet: { timeZone: string; from: number | null; until: number | null },
) =>
  tx.execute(
    sql`select public.fn_set_quiet_hours(${quiet.timeZone}, ${quiet.from}::int, ${quiet.until}::int)`,
  );

/** The caller has seen the notices. */
export const seeNotices = (tx: Tx) => tx.execute(sql`select public.fn_see_notices()`);

/** Sends a code to a phone of the caller's. Refuses: BAD_INPUT, RATE_LIMITED (retryAfter, seconds). */
export const startPhoneCheck = (tx: Tx, phone: string, channel: PhoneChannel) =>
  tx.select(columns({ id: text })).from(sql`public.fn_start_phone_check(${phone}, ${channel}) as id`);

/** Counts a try at the code. Refuses: NOT_FOUND, RATE_LIMITED. */
export const tryPhoneCode = (tx: Tx) =>
  tx.select(columns({ id: text })).from(sql`public.fn_try_phone_code() as id`);

/** The phone of a check is its person's. Refuses: NOT_FOUND. For the service. */
export const confirmPhone = (tx: Tx, id: string) =>
  tx.execute(sql`select public.fn_confirm_phone(${id}::uuid)`);

/** The caller takes their phone away. */
export const forgetPhone = (tx: Tx) => tx.execute(sql`select public.fn_forget_phone()`);

/** The caller's browser shows notifications from now on. */
export const addBrowser = (tx: Tx, browser: { endpoint: string; p256dh: string; auth: string }) =>
  tx.execute(sql`select public.fn_add_browser(${browser.endpoint}, ${browser.p256dh}, ${browser.auth})`);

/** The caller's browser shows none any more. */
export const removeBrowser = (tx: Tx, endpoint: string) =>
  tx.execute(sql`select public.fn_remove_browser(${endpoint})`);
