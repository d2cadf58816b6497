import * as z from 'zod';
import { keepApplication } from '../../../db/calls/vets.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { type Application, applicationSchema, draftContentSchema } from './application.ts';
import { applicationOf } from './application-row.ts';

export const saveApplicationInput = z.object({
  content: draftContentSchema,
  /** The version that was changed; null: there was no open one. */
  version: z.int().nullable(),
});

export const saveApplicationOutput = applicationSchema;

/**
 * Keeps what the caller has written so far. One that waited for the team waits no more until it is sent again. Throws FORBIDDEN (an admin),
 * CONFLICT (it was changed elsewhere), NOT_FOUND (a document that is none of theirs), BAD_INPUT.
 */
export async function saveApplication(
  ctx: UserContext,
  { content, version }: z.output<typeof saveApplicationInput>,
): Promise<Application> {
  const [[row]] = await ctx.db.run((tx) => [keepApplication(tx, { content, version, send: false })]);
  if (row === undefined) throw new AppError('INTERNAL');
  return applicationOf(row);
}
