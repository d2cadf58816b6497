import type { RequestContext } from '../../core/context.ts';
import type { Counted } from '../../core/edge/pointer.ts';
import { AppError } from '../../core/errors.ts';
import { describeError } from '../../core/log.ts';
import { type SiteSnapshot, siteSnapshotSchema } from '../content/site-snapshot.ts';
import { BoundedMap } from './bounded-map.ts';
import { type SiteState, siteKeys, siteStateSchema } from './site-state.ts';

/** What is asked of the edge, and for how long an answer counts: a change is seen everywhere within a second. */
const freshMs = 250;

type Context = Pick<RequestContext, 'edge' | 'later' | 'log'>;

/** A page as it is sent. */
export interface StoredPage {
  readonly status: number;
  readonly type: string;
  readonly body: Uint8Array;
  readonly etag: string;
  /** Epoch ms from which it is drawn anew; null: when the site changes. */
  readonly until: number | null;
}

interface Known {
  state: SiteState | null;
  askedAt: number;
  asking: Promise<SiteState | null> | undefined;
  /** Counted since it was last asked about, by day and what. */
  counted: Map<string, Counted>;
  flushing: boolean;
}

/**
 * What an isolate knows of sites. It asks a site's pointer four times a second at most, and hands over then what it has counted. While the pointer is away it
 * goes on with what it knows.
 */
export class SiteReader {
  readonly #addresses = new BoundedMap<string, { siteId: string | null; at: number }>(20_000);
  readonly #sites = new BoundedMap<string, Known>(2_000);
  readonly #snapshots = new BoundedMap<string, SiteSnapshot>(4_000_000);
  readonly pages = new BoundedMap<string, StoredPage>(24_000_000);
  readonly #now: () => number;

  /** `now` gives epoch ms. */
  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** The site at an address that never changes hands (`siteKeys.slug`, `siteKeys.code`), or null. Throws UNAVAILABLE. */
  async siteAt({ edge }: Context, key: string): Promise<string | null> {
    const known = this.#addresses.get(key);
    if (known !== undefined && (known.siteId !== null || this.#now() - known.at < freshMs))
      return known.siteId;
    const siteId = await edge.read(key);
    this.#addresses.set(key, { siteId, at: this.#now() });
    return siteId;
  }

  /** The text of a document that may change, as it was a quarter of a second ago at most. Throws UNAVAILABLE. */
  async recently({ edge }: Context, key: string): Promise<string | null> {
    const known = this.#addresses.get(key);
    if (known !== undefined && this.#now() - known.at < freshMs) return known.siteId;
    const text = await edge.read(key);
    this.#addresses.set(key, { siteId: text, at: this.#now() });
    return text;
  }

  /** What is true of a site now, give or take a quarter of a second; null when nothing was ever told of it. Throws UNAVAILABLE. */
  async stateOf(ctx: Context, siteId: string): Promise<SiteState | null> {
    const known = this.#known(siteId);
    if (known.asking === undefined && this.#now() - known.askedAt < freshMs) return known.state;
    known.asking ??= this.#ask(ctx, siteId, known).finally(() => {
      known.asking = undefined;
    });
    return known.asking;
  }

  /** Counts one more of something; it reaches the pointer within a second. */
  count(ctx: Context, siteId: string, day: string, what: string): void {
    const known = this.#known(siteId);
    const key = `${day} ${what}`;
    known.counted.set(key, { day, what, amount: (known.counted.get(key)?.amount ?? 0) + 1 });
    if (known.flushing) return;
    known.flushing = true;
    ctx.later('count-visits', async () => {
      await scheduler.wait(freshMs);
      known.flushing = false;
      if (known.counted.size > 0) await this.#ask(ctx, siteId, known);
    });
  }

  /** What a version holds. Throws UNAVAILABLE. */
  async snapshotOf({ edge }: Context, siteId: string, version: number): Promise<SiteSnapshot> {
    const key = siteKeys.version(siteId, version);
    const known = this.#snapshots.get(key);
    if (known !== undefined) return known;
    const text = await edge.read(key);
    if (text === null) throw new AppError('UNAVAILABLE', { internal: `There is no ${key}` });
    const snapshot = siteSnapshotSchema.parse(JSON.parse(text));
    this.#snapshots.set(key, snapshot, text.length);
    return snapshot;
  }

  #known(siteId: string): Known {
    const known = this.#sites.get(siteId);
    if (known !== undefined) return known;
    const unasked: Known = {
      state: null,
      askedAt: 0,
      asking: undefined,
      counted: new Map(),
      flushing: false,
    };
    this.#sites.set(siteId, unasked);
    return unasked;
  }

  async #ask({ edge, log }: Context, siteId: string, known: Known): Promise<SiteState | null> {
    const counted = [...known.counted.values()];
    known.counted.clear();
    try {
      const askedAt = this.#now();
      const pointed = await edge.pointer(siteId).look(known.state?.revision ?? null, counted);
      if (pointed === null) known.state = null;
      else if (pointed.value !== null) known.state = siteStateSchema.parse(JSON.parse(pointed.value));
      known.askedAt = askedAt;
      return known.state;
    } catch (error) {
      this.#putBack(known, counted);
      log.warn('edge-away', describeError(error));
      if (known.state === null)
        throw new AppError('UNAVAILABLE', {
          internal: 'The pointer of a site does not answer',
          cause: error,
        });
      // Asked again in a moment, not by every visit.
      known.askedAt = this.#now();
      return known.state;
    }
  }

  #putBack(known: Known, counted: readonly Counted[]): void {
    for (const { day, what, amount } of counted) {
      const key = `${day} ${what}`;
      known.counted.set(key, { day, what, amount: (known.counted.get(key)?.amount ?? 0) + amount });
    }
  }
}
