import { sql } from 'drizzle-orm';
import type { ConsultMode, Species } from '../../contract/consults.ts';
import type { locales } from '../../contract/people.ts';
import type { Tx } from '../client.ts';
import { columns, flag, maybe, moment, whole } from './columns.ts';

/** What somebody looks for a vet for; null: any. */
export interface Sought {
  readonly species: Species | null;
  readonly mode: ConsultMode | null;
  readonly language: (typeof locales)[number] | null;
  /** The country whose licence it takes (ISO 3166-1 alpha-2); null: none. */
  readonly licence: string | null;
}

/** What a vet takes, and how much of it at once. */
export interface VetSettings {
  readonly chatsAtOnce: number;
  readonly modes: readonly ConsultMode[];
  readonly languages: readonly string[];
  readonly species: readonly Species[];
  readonly shiftNotices: boolean;
}

/** How many vets are on duty who take this, and when the next planned shift of one begins. For the service. */
export const dutyFor = (tx: Tx, { species, mode, language, licence }: Sought) =>
  tx
    .select(columns({ vets: whole, nextAt: maybe(moment) }))
    .from(sql`public.fn_duty_for(${species}, ${mode}, ${language}, ${licence})`);

/** Lets the caller begin to wait when somebody is on duty for it. Refuses: NOBODY_ON_DUTY (nextAt). */
export const requireVetOnDuty = (
  tx: Tx,
  input: { key: string; petId: string; mode: ConsultMode; licence: string | null },
) =>
  tx
    .select(columns({ allowed: flag }))
    .from(
      sql`public.fn_require_vet_on_duty(${input.key}, ${input.petId}::uuid, ${input.mode}, ${input.licence}) as allowed`,
    );

/** Plans a shift of the calling vet, by the clock of their time zone. Refuses: FORBIDDEN, BAD_INPUT. See db/functions/consults/duty.sql. */
export const planShift = (
  tx: Tx,
  shift: { day: string; from: string; until: string; timeZone: string; weeks: number },
) =>
  tx
    .select(columns({ added: whole }))
    .from(
      sql`public.fn_plan_shift(${shift.day}::date, ${shift.from}::time, ${shift.until}::time, ${shift.timeZone}, ${shift.weeks}::int) as added`,
    );

/** Plans for one week of the calling vet what another has. Refuses: FORBIDDEN, BAD_INPUT. */
export const copyShifts = (tx: Tx, weeks: { from: string; to: string; timeZone: string }) =>
  tx
    .select(columns({ added: whole }))
    .from(sql`public.fn_copy_shifts(${weeks.from}::date, ${weeks.to}::date, ${weeks.timeZone}) as added`);

/** Takes a planned shift of the calling vet back, and the same ones of later weeks when asked. Refuses: NOT_FOUND, BAD_INPUT. */
export const removeShift = (tx: Tx, shift: { id: string; following: boolean; timeZone: string }) =>
  tx
    .select(columns({ removed: whole }))
    .from(
      sql`public.fn_remove_shift(${shift.id}::uuid, ${shift.following}::boolean, ${shift.timeZone}) as removed`,
    );

/** Sets what the calling vet takes. Refuses: FORBIDDEN, BAD_INPUT. */
export const setVetSettings = (tx: Tx, settings: VetSettings) =>
  tx
    .select(columns({ done: flag }))
    .from(sql`public.fn_set_vet_settings(${JSON.stringify(settings)}::jsonb) as done`);

/** Tells vets of planned shifts that begin or have ended, at most `limit` of each; how many were looked at. For the service. */
export const tellShifts = (tx: Tx, limit: number) =>
  tx.select(columns({ seen: whole })).from(sql`public.fn_tell_shifts(${limit}::int) as seen`);
