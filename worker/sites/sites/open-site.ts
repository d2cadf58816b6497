import * as z from 'zod';
import { openSite as open } from '../../../db/calls/sites/sites.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { type Site, siteOf, slugSchema } from './site.ts';

export const openSiteInput = z.object({
  /** Made by the client, and the id of the site: sent again, it is the same one. */
  key: z.uuid(),
  businessId: z.uuid(),
  configurationId: z.uuid(),
  slug: slugSchema,
});

/** Letters and digits that nobody mistakes for each other in print: 32 of them. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789x';

/** Eight of them: a trillion codes. */
const newShortCode = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => alphabet[byte % 32]).join('');

/** Opens a site for a page of a business. Throws NOT_FOUND, FORBIDDEN, QUOTA_EXCEEDED, CONFLICT (field `slug`: it is taken), BAD_INPUT. */
export async function openSite(
  ctx: UserContext,
  { key, ...site }: z.output<typeof openSiteInput>,
): Promise<Site> {
  const [[row]] = await ctx.db.run((tx) => [open(tx, { ...site, id: key, shortCode: newShortCode() })]);
  if (row === undefined) throw new AppError('INTERNAL');
  return siteOf(row, ctx.settings.appUrl);
}
