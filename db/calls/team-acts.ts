import { sql } from 'drizzle-orm';
import type { Role } from '../../contract/people.ts';
import type { Tx } from '../client.ts';
import { columns, flag, whole } from './columns.ts';

/** What the team does to whose account, and why. */
export interface TeamAct {
  readonly userId: string;
  readonly reason: string;
}

/** Gives a person a role; whether it changed. For an admin's door. Refuses: BAD_INPUT, NOT_FOUND, WRONG_STATE. See db/functions/identity/team-acts.sql. */
export const setRole = (tx: Tx, { userId, role, reason }: TeamAct & { role: Role }) =>
  tx
    .select(columns({ changed: flag }))
    .from(sql`public.fn_set_role(${userId}::uuid, ${role}, ${reason}) as changed`);

/** Lets a person do nothing here any more. For an admin's door. Refuses: BAD_INPUT, NOT_FOUND, WRONG_STATE. */
export const suspendAccount = (tx: Tx, { userId, reason }: TeamAct) =>
  tx.select(columns({ done: flag })).from(sql`public.fn_suspend_account(${userId}::uuid, ${reason}) as done`);

/** Lets a suspended person come back. For an admin's door. Refuses: BAD_INPUT, NOT_FOUND, WRONG_STATE. */
export const restoreAccount = (tx: Tx, { userId, reason }: TeamAct) =>
  tx.select(columns({ done: flag })).from(sql`public.fn_restore_account(${userId}::uuid, ${reason}) as done`);

/** Logs a person out everywhere; how many devices were open. For an admin's door. Refuses: BAD_INPUT, NOT_FOUND. */
export const logOutPerson = (tx: Tx, { userId, reason }: TeamAct) =>
  tx
    .select(columns({ revoked: whole }))
    .from(sql`public.fn_log_out_person(${userId}::uuid, ${reason}) as revoked`);
