import type * as z from 'zod';
import { unscheduleSite } from '../../../db/calls/sites/sites.ts';
import type { UserContext } from '../../core/context.ts';
import { byId } from '../../core/verb-input.ts';
import { changeSite } from './change-site.ts';
import type { Site } from './site.ts';

export const unscheduleInput = byId;

/** Takes back what was to be published later. Throws NOT_FOUND, FORBIDDEN. */
export const unschedule = (ctx: UserContext, { id }: z.output<typeof unscheduleInput>): Promise<Site> =>
  changeSite(ctx, id, (tx) => unscheduleSite(tx, id));
