import type * as z from 'zod';
import type { UserContext } from '../core/context.ts';
import { AppError } from '../core/errors.ts';
import { cursorInput, cursorPage } from '../core/paging.ts';
import { consultSummarySchema } from './consult.ts';

export const listSessionsInput = cursorInput;

export const listSessionsOutput = cursorPage(consultSummarySchema);

export async function listSessions(
  _ctx: UserContext,
  _input: z.output<typeof listSessionsInput>,
): Promise<z.infer<typeof listSessionsOutput>> {
  throw new AppError('UNAVAILABLE');
}
