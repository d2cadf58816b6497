import { and, eq, gt, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { chatSessions } from '../../../db/schema/index.ts';
import { lobbyPartOf } from '../../../party/lobby-parts.ts';
import type { ErasureStep } from '../../core/account/account-part.ts';
import { ticketsLeft } from '../../core/account/core-part.ts';
import { stateTold } from '../consult-rooms.ts';

/** What stands where a name was. */
const nobody = '—';

/** Takes the name of a vet out of the rooms of their consults that are still kept: their owners see that somebody answered, and not who. */
export const forgetVetName: ErasureStep = {
  name: 'vet-name',
  async run(ctx, { userId }) {
    const [rows] = await ctx.database.asService('account-end', ctx.request).run((tx) => [
      tx
        .select({
          id: chatSessions.id,
          status: chatSessions.status,
          endedBy: chatSessions.endedBy,
          returns: chatSessions.returns,
        })
        .from(chatSessions)
        .where(
          and(
            eq(chatSessions.vetId, userId),
            isNull(chatSessions.erasedAt),
            isNotNull(chatSessions.acceptedAt),
            or(
              isNull(chatSessions.endedAt),
              gt(chatSessions.endedAt, sql`private.now() - interval '60 days'`),
            ),
          ),
        ),
    ]);
    for (const { id, ...state } of rows)
      await stateTold(ctx.rooms, id, {
        ...state,
        vet: { id: userId, displayName: nobody },
        followUpUntil: null,
      });
    return 'done';
  },
};

/** Lets the lobby forget whom it keeps out, once no ticket of theirs is good any more. */
export const forgetInLobby: ErasureStep = {
  name: 'lobby',
  async run(ctx, ended) {
    const left = ticketsLeft(ended, ctx.now);
    if (left > 0) return { againIn: left };
    await ctx.rooms.ask('lobby', lobbyPartOf(ended.userId), (lobby) => lobby.forgetRemoved());
    return 'done';
  },
};
