import { report } from '../report.ts';
import { castOf } from './cast.ts';
import type { Line } from './line.ts';
import { type Cost, measure } from './measure.ts';
import { folderOf, openSet, removeSet, type SetSize } from './open-set.ts';
import { openStage } from './stage.ts';

export interface LinesRun {
  readonly bench: string;
  readonly size: SetSize;
  /** Makes the set anew. */
  readonly fresh: boolean;
  readonly lines: readonly { readonly area: string; readonly line: Line }[];
  /** What has to hold beside the time. */
  readonly holds?: (cost: Cost) => boolean;
}

/** Measures lines on the big set, which is made on first use, and reports each; the process ends with 1 when one could not be played. */
export async function runLines({ bench, size, fresh, lines, holds = () => true }: LinesRun): Promise<void> {
  if (fresh) await removeSet(size);
  await using opened = new AsyncDisposableStack();
  const set = await openSet(folderOf(size), size, (step, seconds) =>
    report({ bench, building: step, seconds }),
  );
  opened.defer(() => set.close());
  const cast = await castOf(set.owner);
  const stage = await openStage(set, cast);
  opened.defer(() => stage.close());
  for (const { area, line } of lines) {
    const about = { bench, area, case: line.name, as: line.as, aim: line.aimMs };
    try {
      const cost = await measure(set.server.url('app'), await stage.tripsOf(line));
      report({ ...about, ...cost, met: cost.p50 <= line.aimMs && holds(cost) });
    } catch (error) {
      process.exitCode = 1;
      report({ ...about, met: false, failed: error instanceof Error ? error.message : String(error) });
    }
  }
}
