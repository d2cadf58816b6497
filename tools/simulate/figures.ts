import { type Level, levels, promisedMinutes } from '../../contract/urgency.ts';
import { rangeOf } from '../../worker/consults/dispatch/eta-range.ts';
import { quantile } from './measured.ts';
import type { SimulatedCase } from './simulated-case.ts';
import type { Simulation } from './simulation.ts';

const minute = 60_000;

/** Waits of a level, in minutes; shares of 0 to 1; null where there was nobody of whom it could be said. */
export interface LevelFigures {
  readonly came: number;
  readonly median: number | null;
  readonly p90: number | null;
  readonly p99: number | null;
  /** The longest that somebody waited, whether a vet came or not. */
  readonly longest: number;
  /** Of those a vet answered, how many within what their level is promised. */
  readonly inTime: number | null;
  readonly left: number;
}

export interface Figures {
  readonly levels: Readonly<Record<Level, LevelFigures>>;
  readonly eta: {
    /** Of those who were told a range and were answered, or outlasted it, how many were answered in it. */
    readonly coverage: number;
    /** The same of those who were told that it may take longer than five minutes: whom it matters to. */
    readonly ofWaiting: number;
    readonly early: number;
    readonly late: number;
    /** Minutes from one end of the range to the other, in the middle. */
    readonly medianWidth: number | null;
    /** Those who could be told nothing: no vet on duty could take their case. */
    readonly untold: number;
  };
  /** Null when nobody was answered. */
  readonly offersPerConsult: number | null;
  /** Share of time on duty with nothing in hand. */
  readonly idle: number | null;
  readonly waitingAtEnd: number;
}

/** A share or a quantile of none is no number. */
const known = (value: number): number | null => (Number.isNaN(value) ? null : value);

/** How long a case waited, in ms: for a vet, or until it was given up or the days were over. */
const waitOf = (one: SimulatedCase, end: number): number =>
  (one.acceptedAt ?? one.leftAt ?? end) - one.queuedAt;

function levelFigures(cases: readonly SimulatedCase[], level: Level, end: number): LevelFigures {
  const its = cases.filter((one) => one.level === level);
  const waits = its.filter(({ acceptedAt }) => acceptedAt !== null).map((one) => waitOf(one, end) / minute);
  return {
    came: its.length,
    median: known(quantile(waits, 0.5)),
    p90: known(quantile(waits, 0.9)),
    p99: known(quantile(waits, 0.99)),
    longest: its.reduce((longest, one) => Math.max(longest, waitOf(one, end) / minute), 0),
    inTime: known(waits.filter((wait) => wait <= promisedMinutes[level]).length / waits.length),
    left: its.filter(({ state }) => state === 'left').length,
  };
}

function etaFigures(cases: readonly SimulatedCase[], end: number): Figures['eta'] {
  let [inRange, early, late, waiting, waitingInRange] = [0, 0, 0, 0, 0];
  const widths: number[] = [];
  for (const one of cases) {
    if (!one.told) continue;
    const { from, to } = rangeOf(one.told);
    const wait = waitOf(one, end) / minute;
    // Who left before the range was over says nothing about it.
    if (one.acceptedAt === null && wait <= to) continue;
    widths.push(to - from);
    if (to > 5) {
      waiting += 1;
      if (from <= wait && wait <= to) waitingInRange += 1;
    }
    if (wait < from) early += 1;
    else if (wait > to) late += 1;
    else inRange += 1;
  }
  const told = Math.max(1, widths.length);
  return {
    coverage: inRange / told,
    ofWaiting: waiting === 0 ? 1 : waitingInRange / waiting,
    early: early / told,
    late: late / told,
    medianWidth: known(quantile(widths, 0.5)),
    untold: cases.filter((one) => !one.told).length,
  };
}

/** What came of the simulated days. */
export function figuresOf({ cases, vets, waiting, now }: Simulation): Figures {
  const of = (level: Level): LevelFigures => levelFigures(cases, level, now);
  const [red, orange, yellow, green, blue] = levels;
  const taken = cases.filter(({ accepts }) => accepts > 0);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  return {
    levels: { red: of(red), orange: of(orange), yellow: of(yellow), green: of(green), blue: of(blue) },
    eta: etaFigures(cases, now),
    offersPerConsult: known(sum(taken.map(({ offers }) => offers)) / taken.length),
    idle: known(sum(vets.map(({ idle }) => idle)) / sum(vets.map(({ onDuty }) => onDuty))),
    waitingAtEnd: waiting.length,
  };
}
