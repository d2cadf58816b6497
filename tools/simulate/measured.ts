import type { ConsultMode } from '../../contract/consults.ts';
import type { Level } from '../../contract/urgency.ts';
import {
  fewestMeasured,
  type Handling,
  type Spread,
  usualHandling,
} from '../../worker/consults/dispatch/handling.ts';

/** As many of the newest are measured, as in db/functions/consults/handling.sql. */
const newest = 200;

const hour = 3_600_000;

/** The value that a share of the values does not exceed (nearest rank). */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

const spreadOf = (values: readonly number[], usual: Spread): Spread =>
  values.length < fewestMeasured ? usual : { median: quantile(values, 0.5), p90: quantile(values, 0.9) };

/** Measures how long things take, as the database does it in production. */
export class Measured {
  readonly #consults: Record<ConsultMode, number[]> = { chat: [], video: [] };
  #accepts: number[] = [];
  #arrivals: { at: number; level: Level }[] = [];
  #kept: Handling | null = null;
  #keptAt = 0;

  consultTook(mode: ConsultMode, duration: number): void {
    this.#consults[mode] = [...this.#consults[mode], duration].slice(-newest);
  }

  acceptTook(duration: number): void {
    this.#accepts = [...this.#accepts, duration].slice(-newest);
  }

  arrived(at: number, level: Level): void {
    this.#arrivals.push({ at, level });
  }

  /** As of some moment; at most a minute old. */
  handling(now: number): Handling {
    if (this.#kept && now - this.#keptAt < 60_000) return this.#kept;
    this.#arrivals = this.#arrivals.filter(({ at }) => at > now - hour);
    const perHour = { red: 0, orange: 0, yellow: 0, green: 0, blue: 0 };
    for (const { level } of this.#arrivals) perHour[level] += 1;
    const { chat, video } = this.#consults;
    this.#keptAt = now;
    this.#kept = {
      consult: {
        chat: spreadOf(chat, usualHandling.consult.chat),
        video: spreadOf(video, usualHandling.consult.video),
      },
      accept: spreadOf(this.#accepts, usualHandling.accept),
      perHour,
    };
    return this.#kept;
  }
}
