import { stopNotifications } from '../../../../db/calls/notification-settings.ts';
import type { RequestContext } from '../../context.ts';
import { readStopToken } from '../stop-link.ts';

/** Stops what a stop link names, without signing in. Whether it was a genuine link; another one stops nothing. */
export async function followStopLink(ctx: RequestContext, token: string): Promise<boolean> {
  const stop = await readStopToken(ctx.settings.roomTicketSecret, token);
  if (stop === null) return false;
  await ctx.database.asService('stop-link', ctx.request).run((tx) => [stopNotifications(tx, stop)]);
  return true;
}
