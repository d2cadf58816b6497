import * as z from 'zod';
import { keepApplication } from '../../../db/calls/vets.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { type Application, applicationSchema, wholeContentSchema } from './application.ts';
import { applicationOf } from './application-row.ts';

export const sendApplicationInput = z.object({ content: wholeContentSchema, version: z.int().nullable() });

export const sendApplicationOutput = applicationSchema;

/**
 * Keeps the caller's application and puts it before the team. Throws as saveApplication, and BAD_INPUT when something is missing or a licence
 * has run out.
 */
export async function sendApplication(
  ctx: UserContext,
  { content, version }: z.output<typeof sendApplicationInput>,
): Promise<Application> {
  const [[row]] = await ctx.db.run((tx) => [keepApplication(tx, { content, version, send: true })]);
  if (row === undefined) throw new AppError('INTERNAL');
  return applicationOf(row);
}
