import * as z from 'zod';
import { siteLengths, templateCodes } from '../../../contract/sites.ts';
import { createBusiness as create } from '../../../db/calls/sites/businesses.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { pageContentSchema } from '../content/page-content.ts';
import { businessFields } from '../content/rows.ts';
import { namesSchema } from '../content/texts.ts';
import { businessOf, businessSchema } from './business.ts';

export const createBusinessInput = businessFields.extend({
  /** Made by the client, and the id of the business: sent again, it is the same one. */
  key: z.uuid(),
  /** Of its first page. */
  templateCode: z.enum(templateCodes),
  pageName: z.string().trim().min(1).max(siteLengths.configurationName),
  content: pageContentSchema.prefault({}),
  /** What its first menu is called. */
  menuName: namesSchema,
});

export const createBusinessOutput = businessSchema;

/** Opens a business of the caller, with a first page and a first menu. Throws CONFLICT (the key is another's), WRONG_STATE (a hidden template), BAD_INPUT. */
export async function createBusiness(
  ctx: UserContext,
  input: z.output<typeof createBusinessInput>,
): Promise<z.infer<typeof createBusinessOutput>> {
  const { key, templateCode, pageName, content, menuName, ...business } = input;
  const configuration = { name: pageName, templateCode, settings: {}, content };
  const [[row]] = await ctx.db.run((tx) => [create(tx, { id: key, business, configuration, menuName })]);
  if (row === undefined) throw new AppError('INTERNAL');
  return businessOf(row, 'OWNER');
}
