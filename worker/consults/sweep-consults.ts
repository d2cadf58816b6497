import { eq, inArray } from 'drizzle-orm';
import { closeStaleConsults } from '../../db/calls/consults.ts';
import { expireReservations } from '../../db/calls/entitlements.ts';
import { creditMissedPromises } from '../../db/calls/promises.ts';
import { chatSessions, userProfiles } from '../../db/schema/index.ts';
import type { RequestContext } from '../core/context.ts';
import { tellRoom } from './tell-room.ts';

/** Rows of one run: small enough for one transaction, and the next run comes in five minutes. */
const perRun = 100;

/**
 * Cron: closes consults whose held unit ran out of time, tells their rooms, gives back forgotten reservations, and credits owners who
 * wait longer than was promised.
 * Two runs at once never work the same row. Returns what it did.
 */
export async function sweepConsults(ctx: RequestContext): Promise<{ closed: number; expired: number }> {
  const db = ctx.database.asService('cron:sweep-consults', ctx.request);
  const [closed, [reservations], [promises]] = await db.run((tx) => [
    closeStaleConsults(tx, perRun),
    expireReservations(tx, perRun),
    creditMissedPromises(tx, perRun),
  ]);
  const ids = closed.map((consult) => consult.sessionId);
  if (ids.length > 0) {
    const [rows] = await db.run((tx) => [
      tx
        .select({ consult: chatSessions, vetName: userProfiles.displayName })
        .from(chatSessions)
        .leftJoin(userProfiles, eq(userProfiles.userId, chatSessions.vetId))
        .where(inArray(chatSessions.id, ids)),
    ]);
    for (const { consult, vetName } of rows) tellRoom(ctx, consult, vetName);
  }
  const result = { closed: ids.length, expired: reservations?.expired ?? 0 };
  ctx.log.info('sweep', { reason: 'consults-closed', count: result.closed });
  ctx.log.info('sweep', { reason: 'reservations-expired', count: result.expired });
  ctx.log.info('sweep', { reason: 'promises-credited', count: promises?.credited ?? 0 });
  return result;
}
