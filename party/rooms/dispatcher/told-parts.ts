import { lobbyPartOf } from '../../lobby-parts.ts';
import type { BoardUpdate, LobbyRpc } from '../../rpc.ts';
import type { Reading } from './queue.ts';
import type { QueueVersion } from './queue-version.ts';

export type ToldPartsParts = {
  part: (name: string) => Pick<LobbyRpc, 'tell'>;
  onFailure: (error: unknown) => void;
};

/** What each part of the lobby was told last. */
export class ToldParts {
  readonly #parts: ToldPartsParts;
  readonly #told = new Map<string, { version: number; rest: string }>();
  /** By part, the first reading that knows whoever came there last, until it was told. */
  readonly #wanted = new Map<string, number>();

  constructor(parts: ToldPartsParts) {
    this.#parts = parts;
  }

  /** Somebody came to a part: it is told next time, and again from `reading` on, which knows them, also when nothing is new. */
  want(part: string, reading: number): void {
    this.#wanted.set(part, reading);
    const known = this.#told.get(part);
    if (known) this.#told.set(part, { ...known, rest: '' });
  }

  /** Tells some parts what is new to them. Answers whether all of them know it now. */
  async tell(
    names: readonly string[],
    queue: QueueVersion,
    { vets, offers }: Reading,
    how: Pick<BoardUpdate, 'reading' | 'etas'>,
  ): Promise<boolean> {
    const toAll = `${vets.length} ${how.etas.join()}`;
    const told = await Promise.all(
      names.map(async (name) => {
        const theirs = offers.filter(({ vetId }) => lobbyPartOf(vetId) === name);
        const rest = `${theirs.map(({ offerId }) => offerId).join()} ${toAll}`;
        const known = this.#told.get(name);
        const wanted = this.#wanted.get(name);
        const isAwaited = wanted !== undefined && how.reading.reading >= wanted;
        if (!isAwaited && known?.version === queue.version && known.rest === rest) return true;
        const update = { version: queue.version, vetsOnDuty: vets.length, offers: theirs, ...how };
        const follows = known !== undefined && queue.version - known.version <= 1;
        this.#told.set(name, { version: queue.version, rest });
        try {
          const part = this.#parts.part(name);
          const change = { ...update, queue: { change: queue.change } };
          if (!(follows && (await part.tell(change))))
            await part.tell({ ...update, queue: { whole: queue.whole } });
          if (isAwaited && this.#wanted.get(name) === wanted) this.#wanted.delete(name);
          return true;
        } catch (error) {
          this.#told.delete(name);
          this.#parts.onFailure(error);
          return false;
        }
      }),
    );
    return told.every(Boolean);
  }
}
