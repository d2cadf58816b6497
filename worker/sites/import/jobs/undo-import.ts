import { and, eq } from 'drizzle-orm';
import * as z from 'zod';
import { contentTables } from '../../../../contract/sites.ts';
import { editContent, liveState } from '../../../../db/calls/sites/content.ts';
import { importUndone } from '../../../../db/calls/sites/imports.ts';
import { untoldSites } from '../../../../db/calls/sites/sites.ts';
import { contentEdits, importJobs } from '../../../../db/schema/index.ts';
import type { UserContext } from '../../../core/context.ts';
import { AppError } from '../../../core/errors.ts';
import { byId } from '../../../core/verb-input.ts';
import { hoursSchema } from '../../content/hours.ts';
import { sameContent } from '../../content/same-content.ts';
import { liveStateSchema } from '../../content/site-snapshot.ts';
import { tellEdge } from '../../edge/tell-edge.ts';
import { importJobOf, importJobSchema } from './job.ts';

export const undoImportInput = byId;
export const undoImportOutput = z.object({
  job: importJobSchema,
  revision: z.number().int(),
  /** Fields that somebody has changed since, and that stay theirs. */
  conflicts: z.number().int(),
  /** Somebody has changed the week's hours since, and they stay theirs. */
  hoursStay: z.boolean(),
});

const row = { table: z.enum(contentTables), id: z.uuid() };
/** Edits as the database keeps them, as far as an import makes them. */
const keptEdits = z.array(
  z.discriminatedUnion('op', [
    z.object({ op: z.literal('add'), ...row }),
    z.object({
      op: z.literal('set'),
      ...row,
      path: z.array(z.string()),
      was: z.unknown(),
      value: z.unknown(),
    }),
  ]),
);
const listSchema = z.array(z.unknown());

/** Takes back what was taken of an import: what it added goes, what it changed is as before, unless somebody has changed it since. Throws NOT_FOUND, FORBIDDEN, WRONG_STATE. */
export async function undoImport(
  ctx: UserContext,
  { id }: z.output<typeof undoImportInput>,
): Promise<z.infer<typeof undoImportOutput>> {
  const [[job]] = await ctx.db.run((tx) => [tx.select().from(importJobs).where(eq(importJobs.id, id))]);
  if (job === undefined) throw new AppError('NOT_FOUND', { params: { subject: 'import' } });
  const { businessId, appliedKey } = job;
  if (appliedKey === null) throw new AppError('WRONG_STATE', { params: { subject: 'import' } });
  const [[done]] = await ctx.db.run((tx) => [
    tx
      .select({ edits: contentEdits.edits })
      .from(contentEdits)
      .where(and(eq(contentEdits.businessId, businessId), eq(contentEdits.editKey, appliedKey))),
  ]);
  const back = keptEdits
    .parse(done?.edits ?? [])
    .toReversed()
    .map((edit, index) =>
      edit.op === 'add'
        ? { op: 'remove', table: edit.table, id: edit.id, index }
        : { ...edit, was: edit.value ?? null, value: edit.was ?? null, index },
    );
  const before = hoursSchema.nullable().parse(job.hoursBefore);
  const [[edited], [undone], [live], untold] = await ctx.db.run((tx) => [
    editContent(tx, businessId, crypto.randomUUID(), back),
    importUndone(tx, id),
    liveState(tx, businessId),
    untoldSites(tx, businessId),
  ]);
  if (edited === undefined || undone === undefined) throw new AppError('INTERNAL');
  await tellEdge(ctx, untold);
  const { week } = liveStateSchema.parse(live?.live).hours;
  return {
    job: importJobOf(undone),
    revision: edited.revision,
    conflicts: listSchema.parse(edited.conflicts).length,
    hoursStay: before !== null && !sameContent(before.week, week),
  };
}
