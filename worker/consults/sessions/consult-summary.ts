import type { SQL } from 'drizzle-orm';
import { desc, eq } from 'drizzle-orm';
import { displayNameOf } from '../../../db/calls/identity.ts';
import type { Tx } from '../../../db/client.ts';
import { chatSessions, consultTriage, pets, ratings } from '../../../db/schema/index.ts';
import { triageReasons } from '../triage/triage-summary.ts';
import type { ConsultSummary } from './consult.ts';
import { animalOf, keptAnimal } from './consult-animal.ts';

/** Query: consults as lines of a list, newest first unless `order` says otherwise, as far as the caller may see them. */
export const consultSummaries = (
  tx: Tx,
  where: SQL | undefined,
  limit: number,
  order: readonly SQL[] = [desc(chatSessions.id)],
) =>
  tx
    .select({
      consult: chatSessions,
      triage: { version: consultTriage.version, reasons: consultTriage.reasons },
      pet: pets,
      keptAnimal: keptAnimal(chatSessions.id, pets.id),
      ownerName: displayNameOf(chatSessions.ownerId),
      vetName: displayNameOf(chatSessions.vetId),
      stars: ratings.stars,
    })
    .from(chatSessions)
    .leftJoin(pets, eq(pets.id, chatSessions.petId))
    .leftJoin(consultTriage, eq(consultTriage.consultId, chatSessions.id))
    .leftJoin(ratings, eq(ratings.consultId, chatSessions.id))
    .where(where)
    .orderBy(...order)
    .limit(limit);

type OwnRow = Awaited<ReturnType<typeof consultSummaries>>[number];
type SummaryRow = Omit<OwnRow, 'pet' | 'keptAnimal'> & { readonly pet: ConsultSummary['pet'] };

/** One line of a list of consults as clients see it. */
export function summaryOf(row: SummaryRow): ConsultSummary {
  const { consult } = row;
  return {
    id: consult.id,
    status: consult.status,
    mode: consult.mode,
    reason: consult.reason,
    level: consult.level,
    levelReasons: triageReasons(row.triage),
    locale: consult.locale,
    pet: row.pet,
    owner: { id: consult.ownerId, displayName: row.ownerName ?? '' },
    vet: consult.vetId === null ? null : { id: consult.vetId, displayName: row.vetName ?? '' },
    queuedAt: consult.queuedAt.toISOString(),
    acceptedAt: consult.acceptedAt?.toISOString() ?? null,
    endedAt: consult.endedAt?.toISOString() ?? null,
    followUp: consult.followUp,
    followUpUntil: consult.followUpUntil?.toISOString() ?? null,
    followUpAt: consult.followUpAt?.toISOString() ?? null,
    erasedAt: consult.erasedAt?.toISOString() ?? null,
    stars: row.stars,
  };
}

/** The same, of a row of `consultSummaries`. */
export const ownSummaryOf = (row: OwnRow): ConsultSummary => summaryOf({ ...row, pet: animalOf(row) });
