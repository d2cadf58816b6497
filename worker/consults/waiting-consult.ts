import type { deskQueue } from '../../db/calls/desk.ts';
import type { WaitingConsult } from '../../party/protocol.ts';

type Row = Awaited<ReturnType<typeof deskQueue>>[number];

/** A row of the queue as vets see it. */
export const waitingConsultOf = (row: Row): WaitingConsult => ({
  id: row.id,
  ownerName: row.ownerName,
  pet: {
    name: row.petName,
    species: row.species,
    speciesOther: row.speciesOther,
    birthDate: row.birthDate,
    weightGrams: row.weightGrams,
  },
  reason: row.reason,
  mode: row.mode,
  locale: row.locale,
  queuedAt: row.queuedAt.getTime(),
});
