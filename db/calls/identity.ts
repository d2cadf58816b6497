import { type AnyColumn, getTableColumns, type Placeholder, sql } from 'drizzle-orm';
import type { Role } from '../../contract/people.ts';
import type { Tx } from '../client.ts';
import { userProfiles } from '../schema/index.ts';
import { columns, flag, oneOf, whole } from './columns.ts';
import { rowsOf } from './rows-of.ts';

/** A column for a select: how many devices the caller has not seen yet, without the one that calls. */
export const newDevicesOf = (caller: { id: string | Placeholder; sessionId: string | Placeholder | null }) =>
  sql<number>`(select count(*)::int from public.device_sessions d
    where d.user_id = ${caller.id} and d.is_new and d.revoked_at is null
      and d.session_id is distinct from ${caller.sessionId}::uuid)`;

/** The caller's profile, made on first need. See fn_ensure_profile in db/functions/identity/identity.sql. */
export const ensureProfile = (tx: Tx, input: { locale: string; displayName: string | null }) =>
  tx
    .select(getTableColumns(userProfiles))
    .from(rowsOf(userProfiles, sql`public.fn_ensure_profile(${input.locale}, ${input.displayName}::text)`));

/** What the auth provider said about one of its accounts. */
export interface IdentityEvent {
  readonly type: 'user.created' | 'user.updated' | 'user.deleted';
  /** ISO 8601: when it happened there. */
  readonly at: string;
  readonly userId: string;
  readonly email: string | null;
  readonly locale: string | null;
  readonly displayName: string | null;
  readonly role: string | null;
}

/** Writes down what the auth provider said, in whatever order it is heard. For the service. See db/functions/identity/identity-events.sql. */
export const takeIdentityEvent = (tx: Tx, event: IdentityEvent) =>
  tx
    .select(columns({ outcome: oneOf(['done', 'stale']) }))
    .from(sql`public.fn_take_identity_event(${JSON.stringify(event)}::jsonb) as outcome`);

/** Logs out one device of the caller, or all (null). Refuses: NOT_FOUND. */
export const revokeSessions = (tx: Tx, sessionId: string | null) =>
  tx.select(columns({ revoked: whole })).from(sql`public.fn_revoke_sessions(${sessionId}::uuid) as revoked`);

/** Logs out all devices of the caller but this one; the sessions that were open. */
export const revokeOtherSessions = (tx: Tx) =>
  tx
    .select({ sessionId: sql<string>`session_id` })
    .from(sql`public.fn_revoke_other_sessions() as session_id`);

/** Takes the mark of a new device off all devices of the caller but this one. */
export const acknowledgeDevices = (tx: Tx) => tx.execute(sql`select public.fn_acknowledge_devices()`);

/** The caller gives up their last second factor. Refuses: SECOND_FACTOR_REQUIRED, NOT_FOUND. */
export const dropSecondFactor = (tx: Tx) => tx.execute(sql`select public.fn_drop_second_factor()`);

/** Forgets a person's second factor and logs out all of their devices. For an admin. Refuses: NOT_FOUND. */
export const clearSecondFactor = (tx: Tx, userId: string) =>
  tx.select(columns({ cleared: flag })).from(sql`public.fn_clear_second_factor(${userId}::uuid) as cleared`);

/** Passes only when the caller has this role in the database. Refuses: FORBIDDEN. */
export const requireRole = (tx: Tx, role: Role) => tx.execute(sql`select public.fn_require_role(${role})`);

/** A column for a select: the name of the person in `userIdColumn`, null for a stranger of the caller. */
export const displayNameOf = (userIdColumn: AnyColumn) =>
  sql<string | null>`public.fn_display_name(${userIdColumn})`;

/** The audit row of a change made by plain statements of the same transaction. Ids, codes and amounts only. */
export const audit = (
  tx: Tx,
  entry: { action: string; entity: string; entityId: string; details?: Readonly<Record<string, unknown>> },
) =>
  tx.execute(
    sql`select public.fn_audit(${entry.action}, ${entry.entity}, ${entry.entityId}, ${JSON.stringify(entry.details ?? {})}::jsonb)`,
  );
