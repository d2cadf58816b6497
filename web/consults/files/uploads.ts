import type { Attachment } from '../../../contract/files.ts';
import { uploadsAtOnce } from '../../../contract/files.ts';
import { isWorthRetrying, problemOf } from '../../kit/api/api-problem.ts';
import { NotArrived } from '../../kit/api/send-bytes.ts';
import { pause, retryPauses } from '../../kit/live/pause.ts';
import type { ConsultClient } from '../consult-access.ts';
import { forgetFile, type KeptFile, keepFile, keptFiles, onForgottenFile } from './kept-files.ts';
import { type UploadedTo, uploadFile } from './upload-file.ts';

/** A file on its way. `share`: how much of it is there, from 0 to 1. */
export type UploadItem = {
  id: string;
  name: string;
  size: number;
  state: 'waiting' | 'uploading' | 'stored' | 'failed';
  share: number;
  /** As the Worker keeps it, once it is there. */
  attachment: Attachment | null;
  /** Why it failed. */
  error: unknown;
  /** To show before it is there; null for what is no picture. */
  preview: string | null;
};

type Running = UploadItem & { file: File; abort: AbortController };

/** All uploads of the page together: so many at a time. */
let running = 0;
const waiting: (() => void)[] = [];
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= uploadsAtOnce) await new Promise<void>((go) => waiting.push(go));
  else running += 1;
  try {
    return await work();
  } finally {
    // The turn is handed on: nobody who comes at this moment takes it as well.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/**
 * The files that a person adds to a consult, a start or an animal and has not sent yet: each is uploaded at once, goes on after a lost line and
 * after a reload. A store for `useSyncExternalStore`.
 */
export class Uploads {
  readonly #to: UploadedTo;
  readonly #userId: string;
  readonly #client: ConsultClient | null;
  readonly #items = new Map<string, Running>();
  readonly #listeners = new Set<() => void>();
  readonly #hearsNoMore: () => void;
  #snapshot: readonly UploadItem[] = [];

  /** `client` null: somebody without an account; what they add waits until there is one. */
  constructor(to: UploadedTo, userId: string, client: ConsultClient | null) {
    this.#to = to;
    this.#userId = userId;
    this.#client = client;
    // Two tabs have the same files: what one has sent, the other does not send again.
    this.#hearsNoMore = onForgottenFile((id) => this.#drop(id));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): readonly UploadItem[] => this.#snapshot;

  /** Goes on with what an earlier page kept. */
  async resume(): Promise<void> {
    for (const kept of await keptFiles(this.#userId, this.#to.subjectId))
      if (!this.#items.has(kept.id)) this.#start(kept.id, kept.file);
  }

  /** Adds files and begins to upload them. */
  add(files: readonly File[]): void {
    for (const file of files) {
      const id = crypto.randomUUID();
      const kept: KeptFile = {
        ...this.#to,
        id,
        userId: this.#userId,
        file,
        at: performance.timeOrigin + performance.now(),
      };
      void keepFile(kept);
      this.#start(id, file);
    }
  }

  /** Gives a file up. */
  remove(id: string): void {
    const item = this.#items.get(id);
    if (!item) return;
    this.#forget(item);
    // What never reached the Worker is not known there.
    void this.#client?.attachments.discard.mutate({ id }).catch(() => undefined);
  }

  /** Tries a failed one again. */
  retry(id: string): void {
    const item = this.#items.get(id);
    if (item?.state === 'failed') this.#start(id, item.file);
  }

  /** Hands over what is complete, in the order of picking, and lets go of it. */
  take(): Attachment[] {
    const stored = [...this.#items.values()].filter(({ state }) => state === 'stored');
    for (const item of stored) this.#forget(item);
    return stored.flatMap(({ attachment }) => attachment ?? []);
  }

  /** Leaves the page: what is on its way stops, and is kept. */
  stop(): void {
    this.#hearsNoMore();
    for (const { abort, preview } of this.#items.values()) {
      abort.abort();
      if (preview) URL.revokeObjectURL(preview);
    }
    this.#items.clear();
  }

  #start(id: string, file: File): void {
    const preview = file.type.startsWith('image/') ? URL.createObjectURL(file) : null;
    const abort = new AbortController();
    const { name, size } = file;
    this.#set({
      id,
      name,
      size,
      file,
      abort,
      preview,
      state: 'waiting',
      share: 0,
      attachment: null,
      error: null,
    });
    if (this.#client) void this.#upload(id, this.#client);
  }

  async #upload(id: string, client: ConsultClient, attempt = 0): Promise<void> {
    const item = this.#items.get(id);
    if (!item) return;
    const { file, abort } = item;
    try {
      const attachment = await inTurn(() => {
        this.#change(id, { state: 'uploading' });
        const onProgress = (share: number) => this.#change(id, { share });
        return uploadFile({ ...this.#to, id, file, client, onProgress, signal: abort.signal });
      });
      this.#change(id, { state: 'stored', share: 1, attachment });
    } catch (error) {
      if (abort.signal.aborted) return;
      // Swept meanwhile, because it waited here for days: it is still on this device, and goes up anew.
      const { code, params } = problemOf(error);
      if (code === 'NOT_FOUND' && params.subject === 'file') {
        this.#forget(item);
        this.add([file]);
        return;
      }
      const wait = retryPauses[attempt];
      if (wait !== undefined && (error instanceof NotArrived || isWorthRetrying(error))) {
        await pause(wait);
        return this.#upload(id, client, attempt + 1);
      }
      this.#change(id, { state: 'failed', error });
    }
  }

  #forget({ id }: Running): void {
    this.#drop(id);
    void forgetFile(id);
  }

  #drop(id: string): void {
    const item = this.#items.get(id);
    if (!item) return;
    item.abort.abort();
    this.#items.delete(id);
    if (item.preview) URL.revokeObjectURL(item.preview);
    this.#told();
  }

  #set(item: Running): void {
    this.#items.set(item.id, item);
    this.#told();
  }

  #change(id: string, changes: Partial<UploadItem>): void {
    const item = this.#items.get(id);
    if (item) this.#set({ ...item, ...changes });
  }

  #told(): void {
    this.#snapshot = [...this.#items.values()];
    for (const listener of this.#listeners) listener();
  }
}
