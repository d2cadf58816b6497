import * as z from 'zod';
import { templateCodes } from '../../../contract/sites.ts';
import { offerTemplate as offer } from '../../../db/calls/sites/templates.ts';
import type { AdminContext } from '../../core/context.ts';
import { tellTemplates } from '../../sites/templates/template-list.ts';
import { teamActInput } from '../accounts/team-act.ts';

export const offerTemplateInput = z.object({
  code: z.enum(templateCodes),
  /** Whether it is offered from now on. */
  active: z.boolean(),
  reason: teamActInput.shape.reason,
});

export const offerTemplateOutput = z.object({ code: z.enum(templateCodes), active: z.boolean() });

/**
 * Offers a template to those who look for one, or no longer; pages that have it keep it. Everybody's list is told at once. Throws NOT_FOUND, WRONG_STATE (it is so
 * already, or it is the last one that is offered), BAD_INPUT.
 */
export async function offerTemplate(
  ctx: AdminContext,
  { code, active, reason }: z.output<typeof offerTemplateInput>,
): Promise<z.infer<typeof offerTemplateOutput>> {
  await ctx.db.run((tx) => [offer(tx, code, active, reason)]);
  await tellTemplates(ctx);
  return { code, active };
}
