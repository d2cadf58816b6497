import { isWorthRetrying } from '../../kit/api/api-problem.ts';
import { NotArrived } from '../../kit/api/send-bytes.ts';
import { browserStore } from '../../kit/live/browser-store.ts';
import { pause, retryPauses } from '../../kit/live/pause.ts';
import type { MadePhoto } from './made-photo.ts';
import { type StoredPhoto, uploadPhoto } from './upload-photo.ts';

/** Where a photo is meant to be shown: a place of one business that has one photo, such as `hero` or the id of a dish. */
export type PhotoSlot = { businessId: string; slot: string };

/** A photo on its way. `share`: how much of it is there, from 0 to 1. */
export type PhotoUpload = {
  id: string;
  state: 'uploading' | 'waiting' | 'failed';
  share: number;
  /** To show before it is there. */
  preview: string;
  error: unknown;
};

type Kept = PhotoSlot & { id: string; photo: MadePhoto };
/** `going`: somebody is at it, or waits to try again. */
type Running = PhotoUpload & Kept & { abort: AbortController; going: boolean };
type Arrived = (stored: StoredPhoto) => void;

const kept = browserStore<Kept>('studio-photos', 'photos');

const keyOf = ({ businessId, slot }: PhotoSlot) => `${businessId} ${slot}`;

/**
 * The photos that are on their way from this page, each for its place. They go on when the form is left, wait while there is no network, and outlive a
 * reload: then they go on as soon as somebody looks at their place. A store for `useSyncExternalStore`.
 */
class PhotoUploads {
  readonly #running = new Map<string, Running>();
  readonly #shown = new Map<string, PhotoUpload>();
  readonly #listeners = new Set<() => void>();
  /** What is done with a photo that has arrived, by place: what the form said last. */
  readonly #arrived = new Map<string, Arrived>();
  #resumed: Promise<void> | null = null;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  of(slot: PhotoSlot): PhotoUpload | null {
    return this.#shown.get(keyOf(slot)) ?? null;
  }

  /** Says what is to be done with what arrives for a place, also after the form is gone. */
  whenArrived(slot: PhotoSlot, arrived: Arrived): void {
    this.#arrived.set(keyOf(slot), arrived);
    this.#resumed ??= this.#resume();
    void this.#resumed.then(() => {
      const running = this.#running.get(keyOf(slot));
      if (running?.state === 'waiting') void this.#go(running);
    });
  }

  /** Sends a photo for a place, instead of one that is still on its way there. */
  start(slot: PhotoSlot, photo: MadePhoto): void {
    this.drop(slot);
    const entry = { ...slot, id: crypto.randomUUID(), photo };
    void kept.keep(entry);
    void this.#go(this.#hold(entry));
  }

  /** Tries again now. */
  retry(slot: PhotoSlot): void {
    const running = this.#running.get(keyOf(slot));
    if (running !== undefined) void this.#go(running);
  }

  /** Gives a photo up. */
  drop(slot: PhotoSlot): void {
    const running = this.#running.get(keyOf(slot));
    if (running === undefined) return;
    running.abort.abort();
    this.#forget(running);
  }

  async #resume(): Promise<void> {
    for (const entry of await kept.all()) if (!this.#running.has(keyOf(entry))) this.#hold(entry);
  }

  #hold(entry: Kept): Running {
    const smallest = entry.photo.files[0]?.blob ?? new Blob();
    const running: Running = {
      ...entry,
      state: 'waiting',
      share: 0,
      preview: URL.createObjectURL(smallest),
      error: null,
      abort: new AbortController(),
      going: false,
    };
    this.#running.set(keyOf(entry), running);
    this.#told(running);
    return running;
  }

  async #go(running: Running): Promise<void> {
    if (running.going) return;
    running.going = true;
    for (let attempt = 0; running.going; attempt += 1) {
      running.going = await this.#try(running);
      if (running.going) await pause(retryPauses[Math.min(attempt, retryPauses.length - 1)] ?? 0);
      if (running.abort.signal.aborted) return;
    }
  }

  /** One try; whether another one may do. */
  async #try(running: Running): Promise<boolean> {
    const { businessId, id, photo, abort } = running;
    this.#change(running, { state: 'uploading', error: null });
    const onProgress = (share: number) => this.#change(running, { share });
    try {
      const stored = await uploadPhoto({ businessId, id, photo, onProgress, signal: abort.signal });
      if (this.#running.get(keyOf(running)) !== running) return false;
      this.#forget(running);
      this.#arrived.get(keyOf(running))?.(stored);
      return false;
    } catch (error) {
      if (abort.signal.aborted) return false;
      const mayPass = error instanceof NotArrived || isWorthRetrying(error);
      this.#change(running, { state: mayPass ? 'waiting' : 'failed', error });
      return mayPass;
    }
  }

  #forget(running: Running): void {
    const key = keyOf(running);
    this.#running.delete(key);
    this.#shown.delete(key);
    URL.revokeObjectURL(running.preview);
    void kept.forget(running.id);
    for (const listener of this.#listeners) listener();
  }

  #change(running: Running, changes: Partial<PhotoUpload>): void {
    Object.assign(running, changes);
    if (this.#running.get(keyOf(running)) === running) this.#told(running);
  }

  #told(running: Running): void {
    const { id, state, share, preview, error } = running;
    this.#shown.set(keyOf(running), { id, state, share, preview, error });
    for (const listener of this.#listeners) listener();
  }
}

export const photoUploads = new PhotoUploads();
