import type * as z from 'zod';
import { closeSite as close } from '../../../db/calls/sites/sites.ts';
import type { UserContext } from '../../core/context.ts';
import { byId } from '../../core/verb-input.ts';
import { changeSite } from './change-site.ts';
import type { Site } from './site.ts';

export const reopenSiteInput = byId;

/** Puts a site up again as it was. Throws NOT_FOUND, FORBIDDEN, QUOTA_EXCEEDED. */
export const reopenSite = (ctx: UserContext, { id }: z.output<typeof reopenSiteInput>): Promise<Site> =>
  changeSite(ctx, id, (tx) => close(tx, id, false));
