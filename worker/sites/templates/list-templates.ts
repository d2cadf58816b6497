import * as z from 'zod';
import { businessKinds } from '../../../contract/sites.ts';
import type { VisitorContext } from '../../core/context.ts';
import { templateList, templateSchema } from './template-list.ts';

export const listTemplatesInput = z.object({ kind: z.enum(businessKinds).optional() }).optional();

export const listTemplatesOutput = z.object({ templates: z.array(templateSchema) });

/** The templates, or those that suit a kind of business. For anybody. Throws UNAVAILABLE. */
export async function listTemplates(
  ctx: VisitorContext,
  input: z.output<typeof listTemplatesInput>,
): Promise<z.infer<typeof listTemplatesOutput>> {
  const { templates } = await templateList(ctx);
  const kind = input?.kind;
  return { templates: templates.filter((one) => kind === undefined || one.kinds.includes(kind)) };
}
