import type { locales } from '../../../contract/people.ts';
import type { DutyVet } from '../../../worker/consults/dispatch/duty-vet.ts';
import {
  compareCases,
  type WaitingCase as PlannedCase,
} from '../../../worker/consults/dispatch/waiting-case.ts';
import type { WaitingCase } from '../../protocol/waiting-case.ts';
import type { OpenOffer, QueueNews } from '../../rpc.ts';

/** `awaySince`: since when the owner has been away (ms since 1970); null while they are there. */
type Waiting = PlannedCase & {
  readonly language: (typeof locales)[number];
  readonly awaySince: number | null;
};

/** The queue as Postgres has it: who waits in order, the vets on duty, what is being offered. */
export type Reading = {
  waiting: readonly Waiting[];
  vets: readonly DutyVet[];
  offers: readonly OpenOffer[];
};

/** Of a consult that has just come, until the queue is read. */
const waitingOf = ({ one, dueAt }: Extract<QueueNews, { kind: 'came' }>): Waiting => ({
  id: one.id,
  level: one.level,
  species: one.species,
  mode: one.mode,
  language: one.locale,
  country: '',
  queuedAt: one.queuedAt,
  dueAt,
  offeredTo: [],
  offeredAt: null,
  isAway: false,
  awaySince: null,
});

/**
 * What is known of the queue: the last reading, and on top of it what was heard since that reading began. News only hastens what is
 * shown; offers are made from readings alone.
 */
export class Queue {
  #reading: Reading = { waiting: [], vets: [], offers: [] };
  #news: { news: QueueNews; duringTurn: number }[] = [];

  get reading(): Reading {
    return this.#reading;
  }

  /** `turn`: the newest reading that has begun. */
  hear(news: QueueNews, turn: number): void {
    this.#news.push({ news, duringTurn: turn });
  }

  /** A reading has come; what was heard before it began is in it. */
  take(reading: Reading, turn: number): void {
    this.#reading = reading;
    this.#news = this.#news.filter(({ duringTurn }) => duringTurn >= turn);
  }

  /** Who waits, in order, as everybody is shown it. */
  shown(): WaitingCase[] {
    const cases = new Map(this.#reading.waiting.map((one) => [one.id, one]));
    for (const { news } of this.#news) {
      if (news.kind === 'went') cases.delete(news.id);
      else if (news.kind === 'relevelled') {
        const one = cases.get(news.id);
        if (one) cases.set(news.id, { ...one, level: news.level, dueAt: news.dueAt });
      } else if (!cases.has(news.one.id)) cases.set(news.one.id, waitingOf(news));
    }
    const offered = new Set(this.#reading.offers.map(({ consultId }) => consultId));
    const list = [...cases.values()];
    if (this.#news.length > 0) list.sort(compareCases);
    return list.map(({ id, level, species, language, mode, queuedAt }) => ({
      id,
      level,
      species,
      locale: language,
      mode,
      queuedAt,
      offered: offered.has(id),
    }));
  }
}
