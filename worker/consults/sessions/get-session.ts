import { eq, sql } from 'drizzle-orm';
import type * as z from 'zod';
import { displayNameOf } from '../../../db/calls/identity.ts';
import { promisedUntil } from '../../../db/calls/promises.ts';
import { carePlans, chatSessions, consultTriage, pets, ratings, vets } from '../../../db/schema/index.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { byId } from '../../core/verb-input.ts';
import { triageSummary } from '../triage/triage-summary.ts';
import { type Consult, consultSchema } from './consult.ts';
import { animalOf, keptAnimal } from './consult-animal.ts';
import { ratingOf } from './rating-row.ts';

export const getSessionInput = byId;

export const getSessionOutput = consultSchema;

/** One consult, for its owner, its vet, and the vet who is being offered it. Throws NOT_FOUND. */
export async function getSession(
  ctx: UserContext,
  input: z.output<typeof getSessionInput>,
): Promise<Consult> {
  const [[row]] = await ctx.db.run((tx) => [
    tx
      .select({
        consult: chatSessions,
        triage: consultTriage,
        pet: pets,
        keptAnimal: keptAnimal(chatSessions.id, pets.id),
        vet: { about: vets.about, languages: vets.languages, photoId: vets.photoId },
        vetName: displayNameOf(chatSessions.vetId),
        rating: ratings,
        ownerName: displayNameOf(chatSessions.ownerId),
        carePlanId: sql<string | null>`(
          select plan.id from ${carePlans} as plan where plan.session_id = ${chatSessions.id} order by plan.signed_at desc limit 1)`,
        position: sql<number | null>`public.fn_queue_position(${chatSessions.id})`,
        promisedUntil: promisedUntil(chatSessions.id),
      })
      .from(chatSessions)
      .leftJoin(pets, eq(pets.id, chatSessions.petId))
      .leftJoin(consultTriage, eq(consultTriage.consultId, chatSessions.id))
      .leftJoin(vets, eq(vets.userId, chatSessions.vetId))
      .leftJoin(ratings, eq(ratings.consultId, chatSessions.id))
      .where(eq(chatSessions.id, input.id)),
  ]);
  if (row === undefined) throw new AppError('NOT_FOUND');
  const { consult, vet, vetName, rating } = row;
  return {
    id: consult.id,
    status: consult.status,
    mode: consult.mode,
    reason: consult.reason,
    level: consult.level,
    triage: triageSummary(row.triage),
    pet: animalOf(row),
    owner: { id: consult.ownerId, displayName: row.ownerName ?? '' },
    vet:
      consult.vetId === null || vet === null
        ? null
        : { id: consult.vetId, displayName: vetName ?? '', ...vet },
    queuedAt: consult.queuedAt.toISOString(),
    acceptedAt: consult.acceptedAt?.toISOString() ?? null,
    endedAt: consult.endedAt?.toISOString() ?? null,
    endedBy: consult.endedBy,
    carePlanId: row.carePlanId,
    followUpUntil: consult.followUpUntil?.toISOString() ?? null,
    erasedAt: consult.erasedAt?.toISOString() ?? null,
    position: row.position,
    promisedUntil: row.promisedUntil?.toISOString() ?? null,
    returns: consult.returns,
    awaySince: consult.awaySince?.toISOString() ?? null,
    firstAnswerAt: consult.firstAnswerAt?.toISOString() ?? null,
    rating: rating === null ? null : ratingOf(rating),
    unitPrice:
      consult.unitPrice === null || consult.currency === null
        ? null
        : { unitAmount: consult.unitPrice, currency: consult.currency },
  };
}
