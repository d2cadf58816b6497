import { desc, eq } from 'drizzle-orm';
import * as z from 'zod';
import { isOpenState } from '../../../contract/vets.ts';
import { filesOf } from '../../../db/calls/files.ts';
import { vetApplications } from '../../../db/schema/index.ts';
import { attachmentSchema } from '../../../party/protocol/attachment.ts';
import type { UserContext } from '../../core/context.ts';
import { attachmentOf } from '../../core/files/attachment-of.ts';
import { applicationSchema } from './application.ts';
import { applicationOf } from './application-row.ts';

export const getApplicationOutput = z.object({
  /** The newest one, open or decided; null: they never wrote one. */
  application: applicationSchema.nullable(),
  /** Whether it can be written and taken back; otherwise another one can be begun. */
  isOpen: z.boolean(),
  /** What they uploaded for it. */
  documents: z.array(attachmentSchema),
});

/** The caller's own application, and the documents that they uploaded. */
export async function getApplication(ctx: UserContext): Promise<z.infer<typeof getApplicationOutput>> {
  const { id, userId, state, version, content, reason, sentAt, decidedAt, createdAt } = vetApplications;
  const [[row], files] = await ctx.db.run((tx) => [
    tx
      .select({ id, state, version, content, reason, sentAt, decidedAt })
      .from(vetApplications)
      .where(eq(userId, ctx.actor.id))
      .orderBy(desc(createdAt), desc(id))
      .limit(1),
    filesOf(tx, ctx.actor.id),
  ]);
  return {
    application: row === undefined ? null : applicationOf(row),
    isOpen: row !== undefined && isOpenState(row.state),
    documents: files.filter(({ subject }) => subject === 'vet').map(attachmentOf),
  };
}
