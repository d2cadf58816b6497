import { inflated } from './pdf-file.ts';

/** The tables of a font by their tags, each as it stands in the font. */
export type FontTables = ReadonlyMap<string, DataView<ArrayBuffer>>;

/** "wOFF" */
const signature = 0x774f4646;

/**
 * Unpacks the tables of a font in the Web Open Font Format 1.0 (https://www.w3.org/TR/WOFF/), whose tables are packed one by one.
 * Throws where it is none.
 */
export async function readWoff(bytes: Uint8Array<ArrayBuffer>): Promise<FontTables> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 44 || view.getUint32(0) !== signature) throw new Error('This is no font in WOFF');
  const entries = Array.from({ length: view.getUint16(12) }, async (_, index) => {
    const at = 44 + index * 20;
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    const [offset, packed, length] = [4, 8, 12].map((field) => view.getUint32(at + field));
    const held = bytes.slice(offset, (offset ?? 0) + (packed ?? 0));
    const table = packed === length ? held : await inflated(held);
    return [tag, new DataView(table.buffer)] as const;
  });
  return new Map(await Promise.all(entries));
}
