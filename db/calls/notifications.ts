import { sql } from 'drizzle-orm';
import type { AddressBlock, NotificationChannel, NotificationKind } from '../../contract/notifications.ts';
import { deliveryStatuses, notificationKinds } from '../../contract/notifications.ts';
import { locales } from '../../contract/people.ts';
import type { Tx } from '../client.ts';
import { columns, flag, json, maybe, moment, oneOf, text, whole } from './columns.ts';
import { uuids } from './uuids.ts';

const kinds = Object.keys(notificationKinds) as NotificationKind[];

/** Leases deliveries of a channel that are due; see fn_claim_deliveries in db/functions/notify/deliveries.sql. For the service. */
export const claimDeliveries = (tx: Tx, channel: NotificationChannel, limit: number) =>
  tx
    .select(
      columns({
        seen: whole,
        id: maybe(text),
        attempt: whole,
        kind: oneOf(kinds),
        urgent: flag,
        subject: text,
        params: json,
        locale: oneOf(locales),
        userId: text,
        displayName: text,
        address: text,
        browsers: json,
        freeText: flag,
        createdAt: moment,
        expiresAt: moment,
      }),
    )
    .from(sql`public.fn_claim_deliveries(${channel}, ${limit}::int)`);

/** What became of a try; see fn_settle_delivery. */
export interface DeliveryOutcome {
  readonly id: string;
  readonly attempt: number;
  readonly outcome: 'sent' | 'retry' | 'not-tried' | 'unknown' | 'dead';
  readonly providerId: string | null;
  readonly reason: string | null;
  /** Not tried again for so many seconds. */
  readonly waitSeconds: number | null;
}

/** Notes what became of a leased delivery. For the service. */
export const settleDelivery = (
  tx: Tx,
  { id, attempt, outcome, providerId, reason, waitSeconds }: DeliveryOutcome,
) =>
  tx.select(columns({ status: oneOf(deliveryStatuses) })).from(
    sql`public.fn_settle_delivery(${id}::uuid, ${attempt}::int, ${outcome}, ${providerId}::text, ${reason}::text,
        ${waitSeconds}::int) as status`,
  );

/** Settles what expired before it was sent, and what nobody knows about for a day. For the service. */
export const expireDeliveries = (tx: Tx, limit: number) =>
  tx.select(columns({ expired: whole })).from(sql`public.fn_expire_deliveries(${limit}::int) as expired`);

/** Lets a delivery be tried anew. Refuses: NOT_FOUND, WRONG_STATE. For an admin. */
export const replayDelivery = (tx: Tx, id: string) =>
  tx.execute(sql`select public.fn_replay_delivery(${id}::uuid)`);

/** Notes what a provider says of a message; see fn_report_delivery in db/functions/notify/delivery-reports.sql. For the service. */
export const reportDelivery = (
  tx: Tx,
  report: {
    channel: NotificationChannel;
    /** Ours, where the provider says it back. */
    id: string | null;
    providerId: string | null;
    status: 'sent' | 'delivered' | 'dead';
    reason: string | null;
  },
) =>
  tx.select(columns({ noted: flag })).from(
    sql`public.fn_report_delivery(${report.channel}, ${report.id}::uuid, ${report.providerId}::text, ${report.status},
        ${report.reason}::text) as noted`,
  );

/** What is known of an address since `at` (ISO 8601): blocked, or (null) to be written to again. For the service. */
export const noteAddress = (
  tx: Tx,
  note: {
    channel: NotificationChannel;
    address: string;
    blocked: AddressBlock | null;
    heard: boolean;
    at: string;
  },
) =>
  tx.execute(
    sql`select public.fn_note_address(${note.channel}, ${note.address}, ${note.blocked}::text, ${note.heard}::boolean,
      ${note.at}::timestamptz)`,
  );

/** Somebody wrote from an address. For the service. */
export const hearFrom = (tx: Tx, note: { channel: NotificationChannel; address: string; at: string }) =>
  tx.execute(sql`select public.fn_hear_from(${note.channel}, ${note.address}, ${note.at}::timestamptz)`);

/** The push service knows these browsers no more. For the service. */
export const browsersGone = (tx: Tx, ids: readonly string[]) =>
  tx.execute(sql`select public.fn_browsers_gone(${uuids(ids)})`);
