import * as z from 'zod';
import { businessKinds, templateCodes } from '../../../contract/sites.ts';
import type { VisitorContext } from '../../core/context.ts';
import { nothing } from '../../core/verb-input.ts';
import { templateList } from './template-list.ts';

export const businessTypesInput = nothing;

export const businessTypesOutput = z.object({
  types: z.array(z.object({ kind: z.enum(businessKinds), templates: z.array(z.enum(templateCodes)) })),
});

/** The kinds of business, each with the templates that suit it best. For anybody. Throws UNAVAILABLE. */
export async function businessTypes(ctx: VisitorContext): Promise<z.infer<typeof businessTypesOutput>> {
  const { templates } = await templateList(ctx);
  return {
    types: businessKinds.map((kind) => ({
      kind,
      templates: templates.filter(({ kinds }) => kinds.includes(kind)).map(({ code }) => code),
    })),
  };
}
