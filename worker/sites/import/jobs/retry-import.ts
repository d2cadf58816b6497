import type * as z from 'zod';
import { retryImport as retry } from '../../../../db/calls/sites/imports.ts';
import type { UserContext } from '../../../core/context.ts';
import { AppError } from '../../../core/errors.ts';
import { byId } from '../../../core/verb-input.ts';
import { importJobOf, importJobSchema } from './job.ts';

export const retryImportInput = byId;
export const retryImportOutput = importJobSchema;

/** Has an import begin again that came to nothing. Throws NOT_FOUND, FORBIDDEN, WRONG_STATE. */
export async function retryImport(
  ctx: UserContext,
  { id }: z.output<typeof retryImportInput>,
): Promise<z.infer<typeof retryImportOutput>> {
  const [[row]] = await ctx.db.run((tx) => [retry(tx, id)]);
  if (row === undefined) throw new AppError('INTERNAL');
  ctx.later('import', () => ctx.enqueue({ kind: 'import' }));
  return importJobOf(row);
}
