import * as z from 'zod';
import { templateCodes } from '../../../contract/sites.ts';
import type { VisitorContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { type Template, templateList, templateOf } from './template-list.ts';

export const getTemplateInput = z.object({ code: z.enum(templateCodes) });

/** One template. For anybody. Throws NOT_FOUND (it is not offered), UNAVAILABLE. */
export async function getTemplate(
  ctx: VisitorContext,
  { code }: z.output<typeof getTemplateInput>,
): Promise<Template> {
  const found = templateOf(await templateList(ctx), code);
  if (found === undefined) throw new AppError('NOT_FOUND', { params: { subject: 'template' } });
  return found;
}
