import { and, eq, inArray, isNull } from 'drizzle-orm';
import { eraseConsultSide, eraseFileRows } from '../../../db/calls/account.ts';
import { eraseConsult } from '../../../db/calls/consults.ts';
import { chatSessions } from '../../../db/schema/index.ts';
import type { ErasureStep } from '../../core/account/account-part.ts';
import type { RequestContext } from '../../core/context.ts';
import { roomErased } from '../consult-rooms.ts';

/** Consults of one portion. */
const perPortion = 20;
/** Seconds after which a consult that still waits or runs is looked at again: it is closed by the sweep. */
const whileOpen = 5 * 60;

const service = (ctx: RequestContext) => ctx.database.asService('account-end', ctx.request);

const isOver = inArray(chatSessions.status, ['ended', 'cancelled', 'expired']);

/** Erases what was said in each consult of an owner: its room first, then the archive (decision 21). */
export const eraseConversations: ErasureStep = {
  name: 'conversations',
  async run(ctx, { userId }, budget) {
    const ofOwner = and(eq(chatSessions.ownerId, userId), isNull(chatSessions.erasedAt));
    while (!budget.isUsed()) {
      const [rows, open] = await service(ctx).run((tx) => [
        tx
          .select({ id: chatSessions.id })
          .from(chatSessions)
          .where(and(ofOwner, isOver))
          .orderBy(chatSessions.id)
          .limit(perPortion),
        tx
          .select({ id: chatSessions.id })
          .from(chatSessions)
          .where(and(ofOwner, inArray(chatSessions.status, ['queued', 'active'])))
          .limit(1),
      ]);
      for (const { id } of rows) {
        await roomErased(ctx.rooms, id);
        await service(ctx).run((tx) => [eraseConsult(tx, id)]);
      }
      if (rows.length < perPortion) return open.length > 0 ? { againIn: whileOpen } : 'done';
    }
    return { againIn: 1 };
  },
};

/** Erases animals, requests and links of an owner, and what a vet showed of themselves. */
export const eraseSide: ErasureStep = {
  name: 'animals',
  async run(ctx, { userId }) {
    await service(ctx).run((tx) => [eraseConsultSide(tx, userId)]);
    ctx.later('clear-files', () => ctx.enqueue({ kind: 'clear-files' }));
    return 'done';
  },
};

/** Takes out what is left of files, once their bytes are gone from the store (core/files/clear-files.ts). */
export const eraseFiles: ErasureStep = {
  name: 'files',
  async run(ctx, { userId }) {
    const [[row]] = await service(ctx).run((tx) => [eraseFileRows(tx, userId)]);
    return row?.left === 0 ? 'done' : { againIn: 60 };
  },
};
