import * as z from 'zod';
import { savePlanDraft as save } from '../../../db/calls/care-plans.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { byId } from '../../core/verb-input.ts';
import { withDoses } from './dose.ts';
import { draftChangesSchema, draftFieldsSchema, readDraftFields, savedDraftSchema } from './plan-draft.ts';

export const savePlanDraftInput = byId.extend({
  /** The signed plan that the caller knows to be in force. */
  amends: z.uuid().nullable(),
  changes: draftChangesSchema,
  /** The draft of a job that these changes were taken from. */
  from: z.uuid().nullable().default(null),
});

export const savePlanDraftOutput = savedDraftSchema;

const fieldName = draftFieldsSchema.keyof();

/**
 * Changes the draft of the plan of a consult that the caller has in hand, field by field; sent again, it changes nothing. Doses are computed here, whatever was
 * sent. `id`: the consult's. Throws NOT_FOUND, WRONG_STATE (in hand no more), CONFLICT (somebody signed a plan meanwhile), BAD_INPUT.
 */
export async function savePlanDraft(
  ctx: UserContext,
  { id, amends, changes, from }: z.output<typeof savePlanDraftInput>,
): Promise<z.infer<typeof savePlanDraftOutput>> {
  const { medicines } = changes;
  const meant = medicines
    ? { ...changes, medicines: { ...medicines, to: withDoses(medicines.to) } }
    : changes;
  const [[row]] = await ctx.db.run((tx) => [save(tx, { consultId: id, amends, changes: meant, from })]);
  if (row === undefined) throw new AppError('INTERNAL');
  return {
    fields: readDraftFields(row.fields, ctx.locale),
    conflicts: Object.keys(z.record(z.string(), z.unknown()).parse(row.conflicts)).map((name) =>
      fieldName.parse(name),
    ),
    revision: row.revision,
    updatedAt: row.updatedAt.toISOString(),
  };
}
