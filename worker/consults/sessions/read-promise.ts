import { and, eq } from 'drizzle-orm';
import type { Level } from '../../../contract/urgency.ts';
import { servicePromiseLevels, servicePromises } from '../../../db/schema/index.ts';
import type { VisitorContext } from '../../core/context.ts';
import { KeptFor } from '../../core/kept-for.ts';
import { describeError } from '../../core/log.ts';

/** How soon a chat is answered, as visitors are told it. */
export interface AnswerPromise {
  /** Minutes, by level of urgency. */
  readonly minutes: ReadonlyMap<Level, number>;
  /** How often a person is credited at most, and in how many days. */
  readonly most: number;
  readonly days: number;
}

/** What is not known is not promised. */
const kept = new KeptFor<AnswerPromise | null>({ fresh: 60_000, usable: 60_000, patience: 1_500 });

/** For anybody: what is promised now; null when nothing is, or when the database does not answer. */
export async function readPromise(ctx: VisitorContext): Promise<AnswerPromise | null> {
  try {
    return await kept.read(ctx.settings.database.url, ctx.now, async () => {
      const db = ctx.database.asService('promise', ctx.request);
      const [rows] = await db.run((tx) => [
        tx
          .select({
            level: servicePromiseLevels.level,
            seconds: servicePromiseLevels.answerSeconds,
            most: servicePromises.creditCap,
            days: servicePromises.capDays,
          })
          .from(servicePromiseLevels)
          .innerJoin(
            servicePromises,
            and(
              eq(servicePromises.product, servicePromiseLevels.product),
              eq(servicePromises.mode, servicePromiseLevels.mode),
            ),
          )
          .where(
            and(
              eq(servicePromises.product, 'call-a-vet'),
              eq(servicePromises.mode, 'chat'),
              eq(servicePromises.active, true),
            ),
          ),
      ]);
      const [first] = rows;
      if (!first) return null;
      const minutes = new Map(rows.map(({ level, seconds }) => [level, Math.ceil(seconds / 60)]));
      return { minutes, most: first.most, days: first.days };
    });
  } catch (error) {
    ctx.log.warn('promise-unknown', describeError(error));
    return null;
  }
}
