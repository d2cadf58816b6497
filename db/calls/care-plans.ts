import { getTableColumns, sql } from 'drizzle-orm';
import type { FoodChain } from '../../contract/care-plans.ts';
import type { Tx } from '../client.ts';
import { carePlans, pets } from '../schema/index.ts';
import { columns, flag, json, moment, whole } from './columns.ts';
import type { FieldChanges } from './notes.ts';
import { rowsOf } from './rows-of.ts';

/** What is changed of the draft of a plan. `amends`: the plan that is known to be in force; `from`: the draft of a job that it was taken from. */
export interface DraftChanges {
  readonly consultId: string;
  readonly amends: string | null;
  readonly changes: FieldChanges;
  readonly from: string | null;
}

/** Changes the draft of a plan. Refuses: NOT_FOUND, WRONG_STATE, CONFLICT. See db/functions/consults/care-plans.sql. */
export const savePlanDraft = (tx: Tx, { consultId, amends, changes, from }: DraftChanges) =>
  tx
    .select(columns({ fields: json, conflicts: json, revision: whole, updatedAt: moment }))
    .from(
      sql`public.fn_save_plan_draft(${consultId}::uuid, ${amends}::uuid, ${JSON.stringify(changes)}::jsonb, ${from}::uuid)`,
    );

/** Throws the draft of a plan away. Refuses: NOT_FOUND, WRONG_STATE. */
export const discardPlanDraft = (tx: Tx, consultId: string) =>
  tx
    .select(columns({ discarded: flag }))
    .from(sql`public.fn_discard_plan_draft(${consultId}::uuid) as discarded`);

/** A draft as it is signed. `id`: what the client calls the plan; `foodChain`: what the warnings were found for. */
export interface Signing {
  readonly consultId: string;
  readonly id: string;
  readonly revision: number;
  readonly foodChain: FoodChain | null;
  readonly confirmations: readonly { medicine: string; rule: string; sources: readonly string[] }[];
}

/** Signs the draft of a plan. Refuses: NOT_FOUND, WRONG_STATE, CONFLICT, BAD_INPUT. */
export const signCarePlan = (tx: Tx, { consultId, id, revision, foodChain, confirmations }: Signing) =>
  tx
    .select(getTableColumns(carePlans))
    .from(
      rowsOf(
        carePlans,
        sql`public.fn_sign_care_plan(${consultId}::uuid, ${id}::uuid, ${revision}::int, ${foodChain}, ${JSON.stringify(confirmations)}::jsonb)`,
      ),
    );

/** The vet of a consult notes what a horse's passport says. Refuses: NOT_FOUND, WRONG_STATE, BAD_INPUT. */
export const noteFoodChain = (tx: Tx, consultId: string, foodChain: FoodChain, ueln: string | null) =>
  tx
    .select(getTableColumns(pets))
    .from(rowsOf(pets, sql`public.fn_note_food_chain(${consultId}::uuid, ${foodChain}, ${ueln})`));
