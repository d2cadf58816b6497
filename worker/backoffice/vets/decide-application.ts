import * as z from 'zod';
import type { Verdict } from '../../../contract/vets.ts';
import { decideApplication as decide } from '../../../db/calls/vets.ts';
import { type Application, applicationSchema } from '../../consults/vets/application.ts';
import { applicationOf } from '../../consults/vets/application-row.ts';
import type { AdminContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { ringNotify } from '../../core/notify/ring.ts';
import { byId } from '../../core/verb-input.ts';
import { actReason } from './act-reason.ts';

/** `version`: the one that the admin has read. */
export const decideApplicationInput = byId.extend({ version: z.int(), reason: actReason });
export type Decision = z.output<typeof decideApplicationInput>;

export const decideApplicationOutput = applicationSchema;

/** Writes down what an admin said to an application, and tells its person. Throws as the verbs that call it. */
export async function decideApplication(
  ctx: AdminContext,
  verdict: Verdict,
  decision: Decision,
): Promise<Application> {
  const [[row]] = await ctx.db.run((tx) => [decide(tx, { ...decision, verdict })]);
  if (row === undefined) throw new AppError('INTERNAL');
  ringNotify(ctx);
  return applicationOf(row);
}
