import type * as z from 'zod';
import { closeSite as close } from '../../../db/calls/sites/sites.ts';
import type { UserContext } from '../../core/context.ts';
import { byId } from '../../core/verb-input.ts';
import { changeSite } from './change-site.ts';
import type { Site } from './site.ts';

export const closeSiteInput = byId;

/** Takes a site down; its guests are told, and it can be put up again as it was. Throws NOT_FOUND, FORBIDDEN. */
export const closeSite = (ctx: UserContext, { id }: z.output<typeof closeSiteInput>): Promise<Site> =>
  changeSite(ctx, id, (tx) => close(tx, id, true));
