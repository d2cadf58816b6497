import { dutyNow } from '../../../db/calls/desk.ts';
import { dutyFor } from '../../../db/calls/duty.ts';
import type { VisitorContext } from '../../core/context.ts';
import { KeptFor } from '../../core/kept-for.ts';
import { describeError } from '../../core/log.ts';

/** What a visitor is told about this minute. */
export interface Duty {
  readonly vets: number;
  /** How long the last consults waited for a vet, in seconds; null while too few of the last 24 hours were answered to say so. */
  readonly answerSeconds: number | null;
  /** When the next vet comes by the calendar; null when nobody has planned to. */
  readonly nextAt: Date | null;
}

/** Of fewer answers than these nothing is said: one person's luck is no figure. */
const fewestAnswers = 3;

/** Some seconds old at most; without the database nothing is claimed. */
const kept = new KeptFor<Duty>({ fresh: 5_000, usable: 5_000, patience: 1_500 });

/** For anybody: how many vets are on duty, how long the last answers took, and when the next one comes; null when the database does not answer. */
export async function readDuty(ctx: VisitorContext): Promise<Duty | null> {
  try {
    return await kept.read(ctx.settings.database.url, ctx.now, async () => {
      const db = ctx.database.asService('duty-now', ctx.request);
      const [[now], [next]] = await db.run((tx) => [
        dutyNow(tx),
        dutyFor(tx, { species: null, mode: null, language: null, licence: null }),
      ]);
      const { vets = 0, answers = 0, medianSeconds = null } = now ?? {};
      return {
        vets,
        answerSeconds: answers < fewestAnswers ? null : medianSeconds,
        nextAt: next?.nextAt ?? null,
      };
    });
  } catch (error) {
    ctx.log.warn('duty-unknown', describeError(error));
    return null;
  }
}
