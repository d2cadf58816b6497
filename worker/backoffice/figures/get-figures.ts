import * as z from 'zod';
import { figureKinds, figureSteps, shownSteps } from '../../../contract/figures.ts';
import { figuresOf } from '../../../db/calls/figures.ts';
import type { AdminContext } from '../../core/context.ts';
import { dayAt } from '../../core/day-at.ts';
import { AppError } from '../../core/errors.ts';
import { isTimeZone } from '../centers/center-fields.ts';
import { waitAt } from './wait-at.ts';

export const getFiguresInput = z.object({
  step: z.enum(figureSteps).default('day'),
  /** By whose clock a day begins (IANA). */
  zone: z.string().max(64).refine(isTimeZone).default('UTC'),
});

const money = z.array(z.object({ currency: z.string(), amount: z.int() }));

export const figureSchema = z.object({
  /** The first day of it, `2026-11-29`. A week begins on a Monday. */
  day: z.iso.date(),
  consults: z.int(),
  /** Seconds until a vet answered: what half of the owners waited less than, and nineteen of twenty; null when nobody was answered. */
  waitMedian: z.int().nullable(),
  waitLate: z.int().nullable(),
  /** Consults that were answered in the time that was promised, and those that were not. */
  kept: z.int(),
  missed: z.int(),
  /** Ratings, and their mean; null without any. */
  ratings: z.int(),
  stars: z.number().nullable(),
  /** Money that was taken, less what went back, by currency, in minor units. */
  revenue: money,
  /** Units that were given beside the plans, and what they would have cost, in euro cents. */
  creditUnits: z.int(),
  creditCost: z.int(),
});
export type Figure = z.infer<typeof figureSchema>;

export const getFiguresOutput = z.object({
  /** Oldest first; the last one is not over. */
  figures: z.array(figureSchema),
  /** Consults by hour of the day, 0 to 23, over all of these days. */
  hours: z.array(z.int()),
  /** Up to when everything is counted. */
  filledUntil: z.iso.datetime().nullable(),
});

const countedSchema = z.object({
  days: z.array(
    z.object({
      day: z.iso.date(),
      kind: z.enum(figureKinds),
      key: z.string(),
      count: z.int(),
      amount: z.int(),
    }),
  ),
  hours: z.array(z.object({ hour: z.int(), count: z.int() })),
  filledUntil: z.iso.datetime({ offset: true }).nullable(),
});
type Counted = z.infer<typeof countedSchema>['days'][number];

const dayMs = 86_400_000;

const plus = (day: string, days: number) =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

/** The Monday of the week of a day. */
const mondayOf = (day: string) => plus(day, -((new Date(day).getUTCDay() + 6) % 7));

function figureOf(day: string, rows: readonly Counted[]): Figure {
  const of = (kind: Counted['kind']) => rows.filter((row) => row.kind === kind);
  const count = (counted: readonly Counted[]) => counted.reduce((sum, row) => sum + row.count, 0);
  const keyed = (kind: Counted['kind'], key: string) => count(of(kind).filter((row) => row.key === key));
  const stars = of('stars');
  const ratings = count(stars);
  const revenue = new Map<string, number>();
  for (const { key, amount } of of('revenue')) revenue.set(key, (revenue.get(key) ?? 0) + amount);
  const waits = of('waits').map((row) => ({ bucket: Number(row.key), count: row.count }));
  return {
    day,
    consults: count(of('consults')),
    waitMedian: waitAt(waits, 0.5),
    waitLate: waitAt(waits, 0.95),
    kept: keyed('promises', 'kept'),
    missed: keyed('promises', 'missed'),
    ratings,
    stars: ratings === 0 ? null : stars.reduce((sum, row) => sum + Number(row.key) * row.count, 0) / ratings,
    revenue: [...revenue].map(([currency, amount]) => ({ currency, amount })),
    creditUnits: count(of('credits')),
    creditCost: of('credits').reduce((sum, row) => sum + row.amount, 0),
  };
}

/** The figures of the last 31 days or 13 weeks, by the clock of a time zone; the present day or week as far as it is counted. */
export async function getFigures(
  ctx: AdminContext,
  { step, zone }: z.output<typeof getFiguresInput>,
): Promise<z.infer<typeof getFiguresOutput>> {
  const today = dayAt(zone, Date.now());
  const last = step === 'day' ? today : mondayOf(today);
  const days = step === 'day' ? 1 : 7;
  const firsts = Array.from({ length: shownSteps[step] }, (_, n) =>
    plus(last, (n + 1 - shownSteps[step]) * days),
  );
  const [[row]] = await ctx.db.run((tx) => [figuresOf(tx, firsts[0] ?? last, plus(last, days), zone)]);
  if (row === undefined) throw new AppError('INTERNAL');
  const counted = countedSchema.parse(row.figures);
  return {
    figures: firsts.map((day) =>
      figureOf(
        day,
        counted.days.filter((each) => (step === 'day' ? each.day : mondayOf(each.day)) === day),
      ),
    ),
    hours: Array.from(
      { length: 24 },
      (_, hour) => counted.hours.find((each) => each.hour === hour)?.count ?? 0,
    ),
    filledUntil: counted.filledUntil === null ? null : new Date(counted.filledUntil).toISOString(),
  };
}
