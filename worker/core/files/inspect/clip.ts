import { type Box, boxAt, boxesIn } from './boxes.ts';
import { viewOf } from './cleaned-photo.ts';
import { damaged } from './damaged.ts';

/** Reads a stretch of a clip. */
export type ReadStretch = (offset: number, length: number) => Promise<Uint8Array>;

/** Bytes to write over those of a file, from `at` on. */
export interface Patch {
  readonly at: number;
  readonly bytes: Uint8Array;
}

/** What a clip's head says. `patches` take out where it was filmed; none when it does not say. */
export interface InspectedClip {
  readonly width: number | null;
  readonly height: number | null;
  readonly patches: readonly Patch[];
}

/** The list of a film's tracks and samples: some 100 KB a minute. */
const largestHead = 24 * 1024 * 1024;
const mostBoxes = 10_000;

/** Boxes that say something about a film and play nothing: what the camera and its phone add, the place among it. */
const aside: ReadonlySet<string> = new Set(['udta', 'meta', 'uuid']);

/** A box of the same size that means nothing (ISO/IEC 14496-12, 8.1.2), so that nothing behind it moves. */
function emptied({ start, body, end }: Box): Patch {
  const bytes = new Uint8Array(end - start);
  const head = viewOf(bytes);
  const isLong = body - start === 16;
  head.setUint32(0, isLong ? 1 : end - start);
  bytes.set(new TextEncoder().encode('free'), 4);
  if (isLong) head.setBigUint64(8, BigInt(end - start));
  return { at: start, bytes };
}

/** Width and height by the heads of the tracks (8.3.2): of the one that shows something, turned as its matrix says. */
function sizeOf(moov: Uint8Array, tracks: readonly Box[]): { width: number | null; height: number | null } {
  const view = viewOf(moov);
  for (const track of tracks) {
    const head = boxesIn(moov, track.body, track.end).find(({ type }) => type === 'tkhd');
    if (head === undefined || head.end - head.body < 84) continue;
    const [width, height] = [view.getUint32(head.end - 8) >>> 16, view.getUint32(head.end - 4) >>> 16];
    if (width === 0 || height === 0) continue;
    const onItsSide = view.getInt32(head.end - 44) === 0 && view.getInt32(head.end - 40) !== 0;
    return onItsSide ? { width: height, height: width } : { width, height };
  }
  return { width: null, height: null };
}

/**
 * Looks at an MP4 or QuickTime film of `size` bytes: whether it is whole, how large its picture is, and where it says where it was filmed. Its
 * turning is in its matrix and stays. Throws FILE_DAMAGED.
 */
export async function inspectClip(read: ReadStretch, size: number): Promise<InspectedClip> {
  const patches: Patch[] = [];
  let shown: { width: number | null; height: number | null } | null = null;
  let hasMedia = false;
  let boxes = 0;
  for (let at = 0; at + 8 <= size; boxes += 1) {
    const box = boxAt(await read(at, Math.min(16, size - at)), at, size);
    if (boxes > mostBoxes) throw damaged('Clip of too many boxes');
    hasMedia ||= box.type === 'mdat' || box.type === 'moof';
    if (box.type === 'moov') {
      const length = box.end - box.start;
      if (length > largestHead) throw damaged('Clip with an endless head');
      const moov = await read(box.start, length);
      const inHead = boxesIn(moov, box.body - box.start, length);
      const tracks = inHead.filter(({ type }) => type === 'trak');
      const inTracks = tracks.flatMap(({ body, end }) => boxesIn(moov, body, end));
      for (const one of [...inHead, ...inTracks].filter(({ type }) => aside.has(type))) {
        const { at: within, bytes } = emptied(one);
        patches.push({ at: box.start + within, bytes });
      }
      shown = sizeOf(moov, tracks);
    } else if (aside.has(box.type) && box.end - box.start <= largestHead) patches.push(emptied(box));
    at = box.end;
  }
  if (shown === null || !hasMedia) throw damaged('Clip without a head or without pictures');
  return { ...shown, patches: patches.toSorted((a, b) => a.at - b.at) };
}

/** Writes patches, which are in order, over bytes as they stream by. */
export function patching(patches: readonly Patch[]): TransformStream<Uint8Array, Uint8Array> {
  let at = 0;
  return new TransformStream({
    transform(chunk, controller) {
      const end = at + chunk.byteLength;
      const touching = patches.filter((patch) => patch.at < end && patch.at + patch.bytes.byteLength > at);
      const out = touching.length === 0 ? chunk : chunk.slice();
      for (const { at: from, bytes } of touching) {
        const skipped = Math.max(0, at - from);
        out.set(bytes.subarray(skipped, Math.min(bytes.byteLength, end - from)), Math.max(0, from - at));
      }
      controller.enqueue(out);
      at = end;
    },
  });
}
