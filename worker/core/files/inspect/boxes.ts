import { lettersAt, viewOf } from './cleaned-photo.ts';
import { damaged } from './damaged.ts';

/** A box of an ISO base media file (ISO/IEC 14496-12, 4.2). `start`: of its head; `body`: of its content; `end`: behind it. */
export interface Box {
  readonly type: string;
  readonly start: number;
  readonly body: number;
  readonly end: number;
}

/** The head of a box at `at` of a file of `total` bytes; `head` has its first 16 bytes, or what is left. Throws FILE_DAMAGED. */
export function boxAt(head: Uint8Array, at: number, total: number): Box {
  if (head.byteLength < 8) throw damaged('Box without a head');
  const view = viewOf(head);
  const short = view.getUint32(0);
  const isLong = short === 1;
  if (isLong && head.byteLength < 16) throw damaged('Box without a size');
  const size = isLong ? Number(view.getBigUint64(8)) : short === 0 ? total - at : short;
  const body = at + (isLong ? 16 : 8);
  if (at + size > total || at + size < body) throw damaged('Box ends behind the file');
  return { type: lettersAt(head, 4), start: at, body, end: at + size };
}

/** The boxes within a stretch of bytes. Throws FILE_DAMAGED. */
export function boxesIn(bytes: Uint8Array, from: number, to: number): Box[] {
  const boxes: Box[] = [];
  for (let at = from; at + 8 <= to; ) {
    const box = boxAt(bytes.subarray(at, Math.min(at + 16, to)), at, to);
    boxes.push(box);
    at = box.end;
  }
  return boxes;
}
