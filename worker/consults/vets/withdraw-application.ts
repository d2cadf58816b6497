import { withdrawApplication as withdraw } from '../../../db/calls/vets.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { type Application, applicationSchema } from './application.ts';
import { applicationOf } from './application-row.ts';

export const withdrawApplicationOutput = applicationSchema;

/** The caller takes their open application back, and its documents go. Throws NOT_FOUND (none is open). */
export async function withdrawApplication(ctx: UserContext): Promise<Application> {
  const [[row]] = await ctx.db.run((tx) => [withdraw(tx)]);
  if (row === undefined) throw new AppError('INTERNAL');
  ctx.later('clear-files', () => ctx.enqueue({ kind: 'clear-files' }));
  return applicationOf(row);
}
