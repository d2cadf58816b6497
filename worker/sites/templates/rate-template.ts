import * as z from 'zod';
import { siteLengths, templateCodes } from '../../../contract/sites.ts';
import { rateTemplate as rate } from '../../../db/calls/sites/templates.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { type Template, tellTemplates, templateOf } from './template-list.ts';

export const rateTemplateInput = z.object({
  code: z.enum(templateCodes),
  stars: z.number().int().min(1).max(5),
  comment: z.string().trim().max(siteLengths.ratingComment).default(''),
});

/** The caller gives a template stars, or changes those they gave; the template with its new average. Throws NOT_FOUND, FORBIDDEN (they never had it), BAD_INPUT. */
export async function rateTemplate(
  ctx: UserContext,
  { code, stars, comment }: z.output<typeof rateTemplateInput>,
): Promise<Template> {
  await ctx.db.run((tx) => [rate(tx, code, stars, comment)]);
  const rated = templateOf(await tellTemplates(ctx), code);
  if (rated === undefined) throw new AppError('NOT_FOUND', { params: { subject: 'template' } });
  return rated;
}
