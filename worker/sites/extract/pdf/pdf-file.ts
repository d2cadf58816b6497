import { Inflate } from 'fflate';
import { type PdfDictionary, PdfName, PdfReader, PdfRef, type PdfValue } from './pdf-values.ts';

/** Bytes that streams of one file may come to when they are inflated: a menu is some hundred kilobytes. */
const mostInflated = 24 * 1024 * 1024;
const mostObjects = 60_000;

export const isDictionary = (value: unknown): value is PdfDictionary => value instanceof Map;

/** A character for each byte. */
const latin = new TextDecoder('iso-8859-1');
/** ISO 8859-1 is read as windows-1252 by the platform, which moves 32 of the bytes: they are put back. */
const back = new Map(
  [...latin.decode(Uint8Array.from({ length: 32 }, (_, at) => at + 128))].map((sign, at) => [
    sign,
    String.fromCharCode(at + 128),
  ]),
);
export const byteText = (bytes: Uint8Array): string =>
  latin.decode(bytes).replaceAll(/[^\0-\x7f\xa0-\xff]/g, (sign) => back.get(sign) ?? sign);

interface PdfObject {
  readonly value: PdfValue;
  /** Where its stream lies in the file; null when it has none. */
  readonly stream: { readonly from: number; readonly to: number } | null;
}

/**
 * The objects of a PDF, found by looking through the file for them: what points to them may be wrong, and is often. What is inflated is bounded for the whole
 * file, so that a small one cannot become a large one.
 */
export class PdfFile {
  private readonly bytes: Uint8Array;
  private readonly objects = new Map<number, PdfObject>();
  private left = mostInflated;
  /** Its texts are encrypted. */
  readonly isLocked: boolean;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    const text = byteText(bytes);
    this.isLocked = /\/Encrypt\s+\d+\s+\d+\s+R|\/Encrypt\s*<</.test(text);
    this.find(text);
    for (const { value, stream } of [...this.objects.values()])
      if (stream && isDictionary(value) && this.nameIn(value, 'Type') === 'ObjStm')
        this.unpack(value, stream);
  }

  /** All objects in order of their numbers. */
  get values(): PdfValue[] {
    return [...this.objects].toSorted(([a], [b]) => a - b).map(([, { value }]) => value);
  }

  resolve(value: PdfValue | undefined): PdfValue | undefined {
    let found = value;
    for (let step = 0; found instanceof PdfRef && step < 8; step += 1)
      found = this.objects.get(found.number)?.value;
    return found instanceof PdfRef ? undefined : found;
  }

  get(dictionary: PdfDictionary, key: string): PdfValue | undefined {
    return this.resolve(dictionary.get(key));
  }

  dictionaryIn(dictionary: PdfDictionary, key: string): PdfDictionary | undefined {
    const value = this.get(dictionary, key);
    return isDictionary(value) ? value : undefined;
  }

  nameIn(dictionary: PdfDictionary, key: string): string {
    const value = this.get(dictionary, key);
    return value instanceof PdfName ? value.name : '';
  }

  /** What is in the stream that a value leads to, inflated; empty when it has none or is packed in another way. */
  streamOf(value: PdfValue | undefined): string {
    const object = value instanceof PdfRef ? this.objects.get(value.number) : undefined;
    if (!object?.stream || !isDictionary(object.value)) return '';
    return byteText(this.inflated(object.value, object.stream));
  }

  private find(text: string): void {
    const start = /(\d{1,10})\s+\d{1,5}\s+obj\b/g;
    for (
      let match = start.exec(text);
      match !== null && this.objects.size < mostObjects;
      match = start.exec(text)
    ) {
      const reader = new PdfReader(text, start.lastIndex);
      const value = reader.next();
      if (value === undefined) continue;
      const begins = /\s*stream(?:\r\n|\n|\r)/y;
      begins.lastIndex = reader.at;
      const stream =
        isDictionary(value) && begins.test(text) ? this.bounds(text, value, begins.lastIndex) : null;
      this.objects.set(Number(match[1]), { value, stream });
      start.lastIndex = Math.max(stream?.to ?? reader.at, start.lastIndex);
    }
  }

  private bounds(text: string, dictionary: PdfDictionary, from: number): { from: number; to: number } {
    const length = dictionary.get('Length');
    const said = typeof length === 'number' ? from + length : -1;
    if (said > 0 && /^\s*endstream/.test(text.slice(said, said + 20))) return { from, to: said };
    const end = text.indexOf('endstream', from);
    return { from, to: end < 0 ? text.length : end };
  }

  private inflated(dictionary: PdfDictionary, { from, to }: { from: number; to: number }): Uint8Array {
    const data = this.bytes.subarray(from, to);
    const filter = this.get(dictionary, 'Filter');
    const filters = (Array.isArray(filter) ? filter : [filter]).flatMap((one) =>
      one instanceof PdfName ? [one.name] : [],
    );
    if (filters.length === 0) return data;
    if (filters.length > 1 || !['FlateDecode', 'Fl'].includes(filters[0] ?? '')) return new Uint8Array();
    return this.inflate(data);
  }

  private inflate(data: Uint8Array): Uint8Array {
    const chunks: Uint8Array[] = [];
    // Two bytes of zlib before what is packed; what follows it is not looked at.
    const inflate = new Inflate((chunk) => {
      this.left -= chunk.byteLength;
      if (this.left < 0) throw new RangeError('A PDF becomes too large');
      chunks.push(chunk);
    });
    try {
      for (let at = 2; at < data.byteLength; at += 16_384) inflate.push(data.subarray(at, at + 16_384));
    } catch (error) {
      // A stream that is cut off is read as far as it goes; one that would become too large is not.
      if (error instanceof RangeError) return new Uint8Array();
    }
    const all = new Uint8Array(chunks.reduce((sum, { byteLength }) => sum + byteLength, 0));
    let at = 0;
    for (const chunk of chunks) {
      all.set(chunk, at);
      at += chunk.byteLength;
    }
    return all;
  }

  /** Objects that lie together in a stream (ISO 32000-1, 7.5.7). */
  private unpack(dictionary: PdfDictionary, stream: { from: number; to: number }): void {
    const text = byteText(this.inflated(dictionary, stream));
    const [count, first] = [dictionary.get('N'), dictionary.get('First')];
    if (typeof count !== 'number' || typeof first !== 'number') return;
    const head = new PdfReader(text);
    for (let at = 0; at < Math.min(count, mostObjects) && this.objects.size < mostObjects; at += 1) {
      const [number, offset] = [head.next(), head.next()];
      if (typeof number !== 'number' || typeof offset !== 'number') return;
      const value = new PdfReader(text, first + offset).next();
      if (value !== undefined && !this.objects.has(number)) this.objects.set(number, { value, stream: null });
    }
  }
}
