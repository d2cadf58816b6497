import type { ApplicationRow } from '../../../db/calls/vets.ts';
import { type Application, draftContentSchema } from './application.ts';

/** An application as clients see it, from its row. */
export const applicationOf = (
  row: Pick<ApplicationRow, 'id' | 'state' | 'version' | 'content' | 'reason' | 'sentAt' | 'decidedAt'>,
): Application => ({
  id: row.id,
  state: row.state,
  version: row.version,
  content: draftContentSchema.parse(row.content),
  reason: row.reason,
  sentAt: row.sentAt?.toISOString() ?? null,
  decidedAt: row.decidedAt?.toISOString() ?? null,
});
