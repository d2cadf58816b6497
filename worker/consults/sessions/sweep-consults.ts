import { eq, inArray } from 'drizzle-orm';
import { closeLostPlaces, closeStaleConsults } from '../../../db/calls/consults.ts';
import { settleOffers } from '../../../db/calls/dispatch.ts';
import { expireReservations } from '../../../db/calls/entitlements.ts';
import { creditMissedPromises } from '../../../db/calls/promises.ts';
import type { Door } from '../../../db/client.ts';
import { chatSessions, userProfiles } from '../../../db/schema/index.ts';
import type { RequestContext } from '../../core/context.ts';
import { drain } from '../../core/drain.ts';
import { ringNotify } from '../../core/notify/ring.ts';
import type { TimeBudget } from '../../core/time-budget.ts';
import { queueChanged } from '../consult-rooms.ts';
import { tellRoom } from '../tell-room.ts';

/** Rows of one transaction: what it holds locked, nobody else waits for longer than a moment. */
const perPortion = 100;

async function tellRooms(ctx: RequestContext, db: Door, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const [rows] = await db.run((tx) => [
    tx
      .select({ consult: chatSessions, vetName: userProfiles.displayName })
      .from(chatSessions)
      .leftJoin(userProfiles, eq(userProfiles.userId, chatSessions.vetId))
      .where(inArray(chatSessions.id, ids)),
  ]);
  for (const { consult, vetName } of rows) tellRoom(ctx, consult, vetName);
}

/**
 * Cron: closes consults whose held unit ran out of time, and those whose owners stayed away, tells their rooms, closes offers whose time is up
 * (in case that the dispatcher did not), gives back forgotten reservations, and credits owners who
 * wait longer than was promised; what is due longest first, until nothing is left or the budget is used. Two runs at once never work the
 * same row and never wait for each other. Returns what it did.
 */
export async function sweepConsults(
  ctx: RequestContext,
  budget: TimeBudget,
): Promise<{ closed: number; expired: number; credited: number }> {
  const db = ctx.database.asService('cron:sweep-consults', ctx.request);
  const failed = new Map<string, string>();
  const done = await drain(budget, perPortion, {
    'consults-closed': async (size) => {
      const [rows] = await db.run((tx) => [closeStaleConsults(tx, size)]);
      // One that fails is met again in each portion.
      for (const { consultId, failure } of rows) if (failure !== null) failed.set(consultId, failure);
      const closed = rows.filter(({ failure }) => failure === null);
      await tellRooms(
        ctx,
        db,
        closed.map(({ consultId }) => consultId),
      );
      return closed.length;
    },
    'places-lost': async (size) => {
      const [rows] = await db.run((tx) => [closeLostPlaces(tx, size)]);
      await tellRooms(
        ctx,
        db,
        rows.map(({ consultId }) => consultId),
      );
      if (rows.length > 0) ringNotify(ctx);
      return rows.length;
    },
    'offers-settled': async () => {
      const [rows] = await db.run((tx) => [settleOffers(tx, [])]);
      if (rows.length > 0) ctx.later('queue-changed', () => queueChanged(ctx.rooms));
      return 0;
    },
    'reservations-expired': async (size) => {
      const [[row]] = await db.run((tx) => [expireReservations(tx, size)]);
      return row?.expired ?? 0;
    },
    'promises-credited': async (size) => {
      const [[row]] = await db.run((tx) => [creditMissedPromises(tx, size)]);
      if (row && row.credited > 0) ringNotify(ctx);
      return row?.credited ?? 0;
    },
  });
  for (const [consultId, sqlState] of failed) ctx.log.error('consult-not-closed', { consultId, sqlState });
  for (const [reason, count] of done) ctx.log.info('sweep', { reason, count });
  return {
    closed: done.get('consults-closed') ?? 0,
    expired: done.get('reservations-expired') ?? 0,
    credited: done.get('promises-credited') ?? 0,
  };
}
