import type { InferSelectModel } from 'drizzle-orm';
import type { consultNotes } from '../../../db/schema/index.ts';
import { type Note, noteSchema } from './note.ts';

/** A note as clients see it. `vetName`: of whoever wrote it, as far as the reader knows them. */
export function noteOf(row: InferSelectModel<typeof consultNotes>, vetName: string | null): Note {
  const { template, subjective, objective, assessment, plan, vitals } = row;
  return noteSchema.parse({
    sessionId: row.consultId,
    petId: row.petId,
    vet: { id: row.vetId, displayName: vetName ?? '' },
    fields: { template, subjective, objective, assessment, plan, vitals },
    revision: row.revision,
    signedAt: row.signedAt?.toISOString() ?? null,
    addenda: row.addenda,
    updatedAt: row.updatedAt.toISOString(),
  });
}
