import { and, desc, eq, sql } from 'drizzle-orm';
import * as z from 'zod';
import { carePlanDrafts, carePlans, chatSessions, pets } from '../../../db/schema/index.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { localeSchema } from '../../core/locale.ts';
import { byId } from '../../core/verb-input.ts';
import { petSchema } from '../pets/pet.ts';
import { petOf } from '../pets/pet-row.ts';
import { carePlanSchema } from './care-plan.ts';
import { carePlanOf } from './care-plan-row.ts';
import { planDraftSchema, readDraftFields } from './plan-draft.ts';

export const getPlanDraftInput = byId;

export const getPlanDraftOutput = z.object({
  draft: planDraftSchema.nullable(),
  /** The signed plan that the draft amends, or would amend. */
  inForce: carePlanSchema.nullable(),
  pet: petSchema,
  /** The language of the consult. */
  locale: localeSchema,
  /** Until when the vet may write; null while the consult runs. */
  openUntil: z.iso.datetime().nullable(),
});

/** When the animal is in hand no more, of a consult that is over. */
const openUntil = sql<Date | null>`private.in_hand_until(${chatSessions})`.mapWith(
  chatSessions.followUpUntil,
);

/**
 * What the vet of a consult has before them who writes a plan. `id`: the consult's. Throws NOT_FOUND (not its vet), WRONG_STATE (in hand
 * no more).
 */
export async function getPlanDraft(
  ctx: UserContext,
  { id }: z.output<typeof getPlanDraftInput>,
): Promise<z.infer<typeof getPlanDraftOutput>> {
  const [[row], [signed]] = await ctx.db.run((tx) => [
    tx
      .select({
        draft: carePlanDrafts,
        pet: pets,
        locale: chatSessions.locale,
        status: chatSessions.status,
        openUntil,
      })
      .from(chatSessions)
      .leftJoin(pets, eq(pets.id, chatSessions.petId))
      .leftJoin(carePlanDrafts, eq(carePlanDrafts.consultId, chatSessions.id))
      .where(and(eq(chatSessions.id, id), eq(chatSessions.vetId, ctx.actor.id))),
    tx
      .select()
      .from(carePlans)
      .where(eq(carePlans.consultId, id))
      .orderBy(desc(carePlans.signedAt), desc(carePlans.id))
      .limit(1),
  ]);
  if (row === undefined) throw new AppError('NOT_FOUND');
  const { draft, pet, locale, status } = row;
  if (pet === null) throw new AppError('WRONG_STATE', { params: { subject: 'consult', status } });
  return {
    draft: draft && {
      fields: {
        ...readDraftFields(draft.content, draft.locale),
        locale: draft.locale,
        amendReason: draft.amendReason,
      },
      revision: draft.revision,
      origin: draft.origin,
      draftId: draft.draftId,
      updatedAt: draft.updatedAt.toISOString(),
    },
    inForce: signed === undefined ? null : carePlanOf(signed, null),
    pet: petOf(pet),
    locale,
    openUntil: row.openUntil?.toISOString() ?? null,
  };
}
