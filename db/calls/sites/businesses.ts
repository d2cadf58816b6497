import { getTableColumns, sql } from 'drizzle-orm';
import { type MemberRole, memberRoles } from '../../../contract/sites.ts';
import type { Tx } from '../../client.ts';
import { businesses, invitations } from '../../schema/index.ts';
import { columns, flag, json, maybe, moment, oneOf, text, whole } from '../columns.ts';
import { rowsOf } from '../rows-of.ts';

const businessColumns = getTableColumns(businesses);
const invitationColumns = getTableColumns(invitations);

/** What a business is opened with. `configuration` and `menuName` are its first ones. */
export interface NewBusiness {
  readonly id: string;
  readonly business: Readonly<Record<string, unknown>>;
  readonly configuration: Readonly<Record<string, unknown>>;
  readonly menuName: Readonly<Record<string, string>>;
}

/** The caller opens a business and is its OWNER. Refuses: CONFLICT, WRONG_STATE (a hidden template), BAD_INPUT. See db/functions/sites/businesses.sql. */
export const createBusiness = (tx: Tx, { id, business, configuration, menuName }: NewBusiness) =>
  tx.select(businessColumns).from(
    rowsOf(
      businesses,
      sql`public.fn_create_business(${id}::uuid, ${JSON.stringify(business)}::jsonb, ${JSON.stringify(configuration)}::jsonb,
          ${JSON.stringify(menuName)}::jsonb)`,
    ),
  );

/** The OWNER puts a business away. Refuses: NOT_FOUND, FORBIDDEN, WRONG_STATE (open sites). */
export const archiveBusiness = (tx: Tx, id: string) =>
  tx.select(columns({ done: json })).from(sql`public.fn_archive_business(${id}::uuid) as done`);

/** Who is asked to be a member, as what, and the hash of the secret in their link. `id` is made by whoever asks; `email` in small letters. */
export interface NewInvitation {
  readonly id: string;
  readonly businessId: string;
  readonly email: string;
  readonly role: MemberRole;
  readonly tokenHash: string;
}

/** Asks somebody to be a member. Refuses: NOT_FOUND, FORBIDDEN, CONFLICT, QUOTA_EXCEEDED, BAD_INPUT. See db/functions/sites/members.sql. */
export const inviteMember = (tx: Tx, { id, businessId, email, role, tokenHash }: NewInvitation) =>
  tx
    .select(invitationColumns)
    .from(
      rowsOf(
        invitations,
        sql`public.fn_invite_member(${id}::uuid, ${businessId}::uuid, ${email}, ${role}, ${tokenHash})`,
      ),
    );

/** Tells somebody once more that they are invited: whether it is sent. Refuses: NOT_FOUND, FORBIDDEN. */
export const remindInvitation = (tx: Tx, businessId: string, id: string) =>
  tx
    .select(columns({ told: flag }))
    .from(sql`public.fn_remind_invitation(${businessId}::uuid, ${id}::uuid) as told`);

/** Takes an invitation back. Refuses: NOT_FOUND, FORBIDDEN. */
export const revokeInvitation = (tx: Tx, businessId: string, id: string) =>
  tx
    .select(columns({ done: json }))
    .from(sql`public.fn_revoke_invitation(${businessId}::uuid, ${id}::uuid) as done`);

/** What an invitation is about; null: there is none. See fn_look_at_invitation of db/functions/sites/members.sql. */
export const lookAtInvitation = (tx: Tx, tokenHash: string) =>
  tx
    .select(columns({ invitation: json }))
    .from(sql`public.fn_look_at_invitation(${tokenHash}) as invitation`);

/** The caller accepts an invitation. Refuses: NOT_FOUND, QUOTA_EXCEEDED. */
export const acceptInvitation = (tx: Tx, tokenHash: string) =>
  tx.select(businessColumns).from(rowsOf(businesses, sql`public.fn_accept_invitation(${tokenHash})`));

/** Gives a member another role; null: they leave. Refuses: NOT_FOUND, FORBIDDEN, WRONG_STATE, BAD_INPUT. */
export const setMember = (tx: Tx, businessId: string, userId: string, role: MemberRole | null) =>
  tx
    .select(columns({ done: json }))
    .from(sql`public.fn_set_member(${businessId}::uuid, ${userId}::uuid, ${role}::text) as done`);

/** Who works on a business, and (for those who may change it) by which address. Refuses: NOT_FOUND. */
export const membersOf = (tx: Tx, businessId: string) =>
  tx
    .select(
      columns({
        userId: text,
        displayName: text,
        email: maybe(text),
        role: oneOf(memberRoles),
        isPayer: flag,
        since: moment,
      }),
    )
    .from(sql`public.fn_business_members(${businessId}::uuid)`);

/** The plan of a business, and what there is of it. Refuses: NOT_FOUND. See db/functions/sites/plan.sql. */
export const businessPlan = (tx: Tx, businessId: string) =>
  tx.select(columns({ plan: json })).from(sql`public.fn_business_plan(${businessId}::uuid) as plan`);

/** Where a page of a history begins: after the row with this moment (UTC, to the microsecond) and id. */
export interface HistoryPlace {
  readonly key: string;
  readonly id: string;
}

/** What happened to a business, newest first. Refuses: NOT_FOUND. See db/functions/sites/history.sql. */
export const businessHistory = (tx: Tx, businessId: string, after: HistoryPlace | undefined, limit: number) =>
  tx
    .select(
      columns({
        id: text,
        key: text,
        userId: maybe(text),
        userName: maybe(text),
        action: text,
        details: json,
        name: json,
        amount: whole,
        edits: json,
      }),
    )
    .from(
      sql`public.fn_business_history(${businessId}::uuid, ${after?.key ?? null}::timestamptz, ${after?.id ?? null}::text, ${limit}::int)`,
    );
