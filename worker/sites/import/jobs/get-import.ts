import { eq } from 'drizzle-orm';
import type * as z from 'zod';
import { importColumns } from '../../../../db/calls/sites/imports.ts';
import { importJobs } from '../../../../db/schema/index.ts';
import type { UserContext } from '../../../core/context.ts';
import { AppError } from '../../../core/errors.ts';
import { byId } from '../../../core/verb-input.ts';
import { importJobWithDraftOf, importJobWithDraftSchema } from './job.ts';

export const getImportInput = byId;
export const getImportOutput = importJobWithDraftSchema;

/** How far an import is, and what was found. Throws NOT_FOUND. */
export async function getImport(
  ctx: UserContext,
  { id }: z.output<typeof getImportInput>,
): Promise<z.infer<typeof getImportOutput>> {
  const [[row]] = await ctx.db.run((tx) => [
    tx.select(importColumns).from(importJobs).where(eq(importJobs.id, id)),
  ]);
  if (row === undefined) throw new AppError('NOT_FOUND', { params: { subject: 'import' } });
  return importJobWithDraftOf(row);
}
