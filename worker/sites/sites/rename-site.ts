import type * as z from 'zod';
import { renameSite as rename } from '../../../db/calls/sites/sites.ts';
import type { UserContext } from '../../core/context.ts';
import { byId } from '../../core/verb-input.ts';
import { changeSite } from './change-site.ts';
import { type Site, slugSchema } from './site.ts';

export const renameSiteInput = byId.extend({ slug: slugSchema });

/** Gives a site another name; the ones before lead to it. Throws NOT_FOUND, FORBIDDEN, WRONG_STATE (closed), CONFLICT (field `slug`). */
export const renameSite = (ctx: UserContext, { id, slug }: z.output<typeof renameSiteInput>): Promise<Site> =>
  changeSite(ctx, id, (tx) => rename(tx, id, slug));
