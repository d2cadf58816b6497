import type { RequestContext } from '../../context.ts';
import type { Sender } from './sender.ts';

/** Has the open pages of a person fetch their notices. Who has none open reads the list later. */
export const appSender = (ctx: Pick<RequestContext, 'rooms'>): Sender => ({
  channel: 'app',
  canRepeat: true,
  async send({ userId }) {
    await ctx.rooms.accountChanged(userId);
    return { providerId: null };
  },
});
