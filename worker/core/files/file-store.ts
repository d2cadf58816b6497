import type { FileBucket } from '../../../contract/files.ts';

/** Where the bytes of a file lie. */
export interface Place {
  readonly bucket: FileBucket;
  readonly key: string;
}

/** Bytes that were read, and how many the whole has. */
export interface StoredBytes {
  readonly body: ReadableStream<Uint8Array>;
  readonly total: number;
}

/** A stretch of a file, in bytes. */
export interface Stretch {
  readonly offset: number;
  readonly length: number;
}

/**
 * Keeps the bytes of files: R2, or Supabase Storage. Knows nothing of who may do what. Every call throws UNAVAILABLE while the store is
 * away; what was kept stays.
 */
export interface FileStore {
  /** Opens an upload in parts and answers the store's name for it. */
  begin(place: Place): Promise<string>;
  /** Keeps a part (`number` from 1 on) of exactly `size` bytes and answers what `complete` is to be given. A part sent again replaces the one before. */
  putPart(
    place: Place,
    upload: string,
    part: { number: number; size: number; body: ReadableStream<Uint8Array> },
  ): Promise<string>;
  /** Makes one file of the parts, in their order. Again it changes nothing. */
  complete(place: Place, upload: string, receipts: readonly string[]): Promise<void>;
  /** Forgets an upload and its parts. */
  abort(place: Place, upload: string, parts: number): Promise<void>;
  /** Keeps a file as a whole. */
  put(place: Place, body: Uint8Array | ReadableStream<Uint8Array>, size: number): Promise<void>;
  /** Reads a file or a stretch of it; null when there is none. */
  read(place: Place, stretch?: Stretch): Promise<StoredBytes | null>;
  /** Forgets files; those that are gone already, too. */
  delete(places: readonly Place[]): Promise<void>;
}
