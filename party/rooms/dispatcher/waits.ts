import { handlingTimes } from '../../../db/calls/handling.ts';
import type { Database } from '../../../db/client.ts';
import { estimateWaits } from '../../../worker/consults/dispatch/eta.ts';
import { rangeOf } from '../../../worker/consults/dispatch/eta-range.ts';
import { usualHandling } from '../../../worker/consults/dispatch/handling.ts';
import { handlingOf } from '../../../worker/consults/dispatch/handling-of.ts';
import { needsLicence } from '../../../worker/consults/dispatch/needs-licence.ts';
import type { Eta } from '../../protocol/lobby-frames.ts';
import { packEtas } from '../packed-etas.ts';
import type { Reading } from './queue.ts';

/** How long consults take is measured so often, in ms. */
const every = 60_000;

/** How long those who wait still wait, in minutes, as they are told it. */
export class Waits {
  #handling = usualHandling;
  #measuredAt = Number.NEGATIVE_INFINITY;
  #etas: ReadonlyMap<string, Eta> = new Map();

  /** Measures how long consults take, now and then. Throws as Door.run; the last measure counts on then. */
  async measure(database: Database, now: number): Promise<void> {
    if (now - this.#measuredAt < every) return;
    this.#measuredAt = now;
    const service = database.asService('handling-times', { requestId: crypto.randomUUID(), userAgent: '' });
    const [rows] = await service.run((tx) => [handlingTimes(tx)]);
    this.#handling = handlingOf(rows);
  }

  /** Takes the queue as it is, and the vets who are at their desks. */
  take({ waiting }: Reading, vets: Reading['vets'], now: number): void {
    const waits = estimateWaits(waiting, vets, this.#handling, now, needsLicence);
    this.#etas = new Map([...waits].map(([id, wait]) => [id, rangeOf(wait)]));
  }

  /** Of each of these, in their order. */
  of(waiting: readonly { id: string }[]): Int32Array {
    return packEtas(waiting.map(({ id }) => this.#etas.get(id) ?? null));
  }
}
