import { consultModes } from '../../../contract/consults.ts';
import { levels } from '../../../contract/urgency.ts';
import type { handlingTimes } from '../../../db/calls/handling.ts';
import { fewestMeasured, type Handling, type Spread, usualHandling } from './handling.ts';

type Row = Awaited<ReturnType<typeof handlingTimes>>[number];

/** What the database measured, and what is usual where it measured too little. */
export function handlingOf(rows: readonly Row[]): Handling {
  const byName = new Map(rows.map((row) => [row.what, row]));
  const spread = (what: Row['what'], usual: Spread): Spread => {
    const { counted = 0, medianMs = null, p90Ms = null } = byName.get(what) ?? {};
    // A median of nothing divides by zero: what takes no time is not measured.
    if (counted < fewestMeasured || !medianMs || p90Ms === null) return usual;
    return { median: medianMs, p90: p90Ms };
  };
  const [chat, video] = consultModes;
  const [red, orange, yellow, green, blue] = levels;
  const came = (level: Row['what']): number => byName.get(level)?.counted ?? 0;
  return {
    consult: {
      chat: spread(chat, usualHandling.consult.chat),
      video: spread(video, usualHandling.consult.video),
    },
    accept: spread('accept', usualHandling.accept),
    perHour: {
      red: came(red),
      orange: came(orange),
      yellow: came(yellow),
      green: came(green),
      blue: came(blue),
    },
  };
}
