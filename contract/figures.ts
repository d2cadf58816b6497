/**
 * What is counted by the hour, and by which key:
 * - `filled`: the hour was counted (no key).
 * - `consults`: that were asked for, by mode.
 * - `waits`: until a vet answered, of the consults that were asked for then, by bucket (`bucketsPerDecade`).
 * - `promises`: of them, those that were answered in the time that was promised, and those that were not: `kept`, `missed`.
 * - `stars`: ratings of them, by stars.
 * - `revenue`: money that was taken less what went back, by currency.
 * - `credits`: units that were given beside the plans, by source; the amount is what they would have cost one by one, in `creditCurrency`.
 */
export const figureKinds = [
  'filled',
  'consults',
  'waits',
  'promises',
  'stars',
  'revenue',
  'credits',
] as const;

/** What credits are valued in. */
export const creditCurrency = 'EUR';

/** Buckets of waits for each power of ten: a figure that is read from them is right to 6 %. */
export const bucketsPerDecade = 20;

/** How figures are put together. */
export const figureSteps = ['day', 'week'] as const;
export type FigureStep = (typeof figureSteps)[number];

/** How many of these a chart shows. */
export const shownSteps = { day: 31, week: 13 } as const satisfies Record<FigureStep, number>;
