import { sql } from 'drizzle-orm';
import { boolean, check, index, pgTable, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, moment } from './columns.ts';
import { vets } from './vets.ts';

/** When a vet means to be on duty. Shifts of one vet neither overlap nor touch: those that would are one. */
export const dutyShifts = pgTable(
  'duty_shifts',
  {
    id: id(),
    vetId: uuid()
      .notNull()
      .references(() => vets.userId),
    startsAt: moment().notNull(),
    endsAt: moment().notNull(),
    createdAt: createdAt(),
    /** The vet was told that it begins, or needed no telling. */
    toldBegin: boolean().notNull().default(false),
    toldEnd: boolean().notNull().default(false),
  },
  (t) => [
    check('duty_shifts_order', sql`${t.startsAt} < ${t.endsAt}`),
    index().on(t.vetId, t.startsAt),
    index().on(t.startsAt),
    index().on(t.endsAt),
    index('duty_shifts_to_tell_begin').on(t.startsAt).where(sql`not told_begin`),
    index('duty_shifts_to_tell_end').on(t.endsAt).where(sql`not told_end`),
  ],
);
