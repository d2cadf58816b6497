import { sql } from 'drizzle-orm';
import type { NotificationChannel, NotificationKind } from '../../../contract/notifications.ts';
import type { SignedIn } from '../../../db/actor.ts';
import { columns, flag } from '../../../db/calls/columns.ts';
import { claimDeliveries, type DeliveryOutcome, settleDelivery } from '../../../db/calls/notifications.ts';
import type { Tx } from '../../../db/client.ts';
import { clock, type World } from './world.ts';

/** Tells a person of something, once for each key; see private.notify in db/functions/notify/notify.sql. For the service. */
export const notify = (
  tx: Tx,
  message: {
    userId: string;
    kind: NotificationKind;
    subject: string;
    params?: Readonly<Record<string, unknown>>;
    key: string;
  },
) =>
  tx.select(columns({ isNew: flag })).from(
    sql`private.notify(${message.userId}::uuid, ${message.kind}, ${message.subject}, ${JSON.stringify(message.params ?? {})}::jsonb,
        ${message.key}) as is_new`,
  );

/** Takes back what is no longer true; see private.withdraw_notification. For the service. */
export const withdrawNotification = (tx: Tx, key: string) =>
  tx.execute(sql`select private.withdraw_notification(${key})`);

/** Tells somebody of something; the key is new unless given. Returns it. */
export const tell = async (
  world: World,
  who: SignedIn,
  kind: NotificationKind,
  {
    at = new Date(),
    key = crypto.randomUUID(),
    subject = '',
  }: { at?: Date; key?: string; subject?: string } = {},
): Promise<string> => {
  await world.service.run((tx) => [clock(tx, at), notify(tx, { userId: who.id, kind, subject, key })]);
  return key;
};

/** What a sender of a channel gets at a moment; deliveries alone, without the row that only says that something was looked at. */
export const claimAt = async (world: World, channel: NotificationChannel, at: Date, limit = 50) => {
  const [, claimed] = await world.service.run((tx) => [clock(tx, at), claimDeliveries(tx, channel, limit)]);
  return claimed.flatMap((row) => (row.id === null ? [] : [{ ...row, id: row.id }]));
};

export const settleAt = async (
  world: World,
  { id, attempt }: { id: string; attempt: number },
  at: Date,
  outcome: Partial<DeliveryOutcome> = {},
) => {
  const [, [settled]] = await world.service.run((tx) => [
    clock(tx, at),
    settleDelivery(tx, {
      id,
      attempt,
      outcome: 'sent',
      providerId: null,
      reason: null,
      waitSeconds: null,
      ...outcome,
    }),
  ]);
  return settled?.status;
};

/** Where the deliveries of a person stand, by channel. */
export const standing = async (world: World, who: SignedIn, kind: NotificationKind) => {
  const rows = await world.postgres.query<{ channel: string; status: string; reason: string | null }>(
    'select channel, status, reason from notification_deliveries where user_id = $1 and kind = $2 order by channel',
    [who.id, kind],
  );
  return Object.fromEntries(rows.map(({ channel, status, reason }) => [channel, reason ?? status]));
};
