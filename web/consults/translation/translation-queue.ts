import { translationBounds } from '../../../contract/drafts.ts';
import type { Translated } from './translated-context.ts';

/** How long is waited for more of what comes before the eyes at once, and for what is not archived yet, in ms. */
const gatherMs = 150;
const archivedMs = 4_000;
/** So often is asked for a message before it is left as it is. */
const mostTries = 3;

/** Asks for translations in batches, one after the other, as messages come before somebody's eyes. */
export class TranslationQueue {
  readonly #ask: (ids: string[]) => Promise<readonly Translated[]>;
  readonly #tell: (items: readonly Translated[]) => void;
  readonly #waiting = new Set<string>();
  readonly #tries = new Map<string, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isAsking = false;
  /** How often it was closed: an answer to what was asked before that comes too late. */
  #closed = 0;

  /** @param ask throws when nothing can be asked now @param tell hears what came */
  constructor(
    ask: (ids: string[]) => Promise<readonly Translated[]>,
    tell: (items: readonly Translated[]) => void,
  ) {
    this.#ask = ask;
    this.#tell = tell;
  }

  want(id: string): void {
    if ((this.#tries.get(id) ?? 0) >= mostTries) return;
    this.#waiting.add(id);
    this.#later(gatherMs);
  }

  /** Forgets what is wanted; what comes of it later is told to nobody. */
  close(): void {
    this.#closed += 1;
    clearTimeout(this.#timer);
    this.#waiting.clear();
  }

  #later(ms: number): void {
    if (this.#isAsking) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#work(), ms);
  }

  async #answerTo(ids: string[]): Promise<{ isLate: boolean; items: readonly Translated[] }> {
    const closed = this.#closed;
    this.#isAsking = true;
    const items = await this.#ask(ids).catch(() => []);
    this.#isAsking = false;
    return { isLate: closed !== this.#closed, items };
  }

  async #work(): Promise<void> {
    const ids = [...this.#waiting].slice(0, translationBounds.batch);
    if (ids.length === 0) return;
    for (const id of ids) {
      this.#waiting.delete(id);
      this.#tries.set(id, (this.#tries.get(id) ?? 0) + 1);
    }
    const { isLate, items } = await this.#answerTo(ids);
    if (!isLate) this.#tell(items);
    const came = new Set(items.map(({ id }) => id));
    const missing = isLate ? [] : ids.filter((id) => !came.has(id) && (this.#tries.get(id) ?? 0) < mostTries);
    const isWaiting = this.#waiting.size > 0;
    for (const id of missing) this.#waiting.add(id);
    if (this.#waiting.size > 0) this.#later(isWaiting ? gatherMs : archivedMs);
  }
}
