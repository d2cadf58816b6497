/** A value as it stands in a file: numbers, lists, dictionaries, and text that is written already (`/Page`, `3 0 R`). ISO 32000-1, 7.3. */
export type PdfValue = number | string | readonly PdfValue[] | { readonly [key: string]: PdfValue };

/** Points to an object of the file. */
export const reference = (id: number) => `${id} 0 R`;

/** A code as it stands in a file: two bytes in hexadecimal. */
export const hexCode = (code: number) => code.toString(16).padStart(4, '0');

/** A text as UTF-16 in hexadecimal. */
export const hexText = (text: string) =>
  Array.from({ length: text.length }, (_, at) => hexCode(text.charCodeAt(at))).join('');

/** A text that people read (title, description), as UTF-16 in hexadecimal (ISO 32000-1, 7.9.2.2). */
export const textString = (text: string) => `<FEFF${hexText(text)}>`;

/** A moment as PDF writes it, in UTC (ISO 32000-1, 7.9.4). */
export const dateString = (at: Date) => `(D:${at.toISOString().slice(0, 19).replace(/\D/g, '')}Z)`;

/** A number without more digits than a page shows. */
export const rounded = (value: number) => String(Math.round(value * 100) / 100);

function written(value: PdfValue): string {
  if (typeof value === 'number') return rounded(value);
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return `[${value.map(written).join(' ')}]`;
  return `<<${Object.entries(value)
    .map(([key, held]) => `/${key} ${written(held)}`)
    .join(' ')}>>`;
}

const encoder = new TextEncoder();

/** Bytes through a stream of the platform: 'deflate' in both directions is zlib's format (RFC 1950). */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}

/** Packs bytes as zlib does. */
export const deflated = (bytes: Uint8Array<ArrayBuffer>) => through(bytes, new CompressionStream('deflate'));

/** Unpacks what zlib has packed. Throws where it is none. */
export const inflated = (bytes: Uint8Array<ArrayBuffer>) =>
  through(bytes, new DecompressionStream('deflate'));

/**
 * A file that is written as it is made: objects go out in the order in which they are ready, and the table at its end says where each
 * one lies. So nothing of it but a line for each object must be kept.
 */
export class PdfFile {
  readonly #offsets: number[] = [0];
  #waiting: Uint8Array[] = [];
  #length = 0;

  constructor() {
    // The second line tells programs that move files that this one is no text (ISO 32000-1, 7.5.2).
    this.#put('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n');
  }

  #put(part: string | Uint8Array): void {
    const bytes = typeof part === 'string' ? encoder.encode(part) : part;
    this.#waiting.push(bytes);
    this.#length += bytes.length;
  }

  /** A number for an object that is written later. */
  reserve(): number {
    return this.#offsets.push(0) - 1;
  }

  /** Writes an object. */
  write(id: number, value: PdfValue): void {
    this.#offsets[id] = this.#length;
    this.#put(`${id} 0 obj\n${written(value)}\nendobj\n`);
  }

  /** Writes an object under a new number, which it gives. */
  add(value: PdfValue): number {
    const id = this.reserve();
    this.write(id, value);
    return id;
  }

  /** Writes bytes with what is said of them. */
  stream(id: number, about: { readonly [key: string]: PdfValue }, bytes: Uint8Array): void {
    this.#offsets[id] = this.#length;
    this.#put(`${id} 0 obj\n${written({ ...about, Length: bytes.length })}\nstream\n`);
    this.#put(bytes);
    this.#put('\nendstream\nendobj\n');
  }

  /** Packs bytes and writes them, under a number that it gives or a reserved one. */
  async packed(
    about: { readonly [key: string]: PdfValue },
    content: string | Uint8Array<ArrayBuffer>,
    id = this.reserve(),
  ): Promise<number> {
    const bytes = typeof content === 'string' ? new Uint8Array(encoder.encode(content)) : content;
    this.stream(id, { ...about, Filter: '/FlateDecode' }, await deflated(bytes));
    return id;
  }

  /** Writes where everything lies. `catalog` is where a reader begins. */
  end(catalog: number, info: number): void {
    const start = this.#length;
    const lines = this.#offsets.map((offset, id) =>
      id === 0 ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`,
    );
    const size = this.#offsets.length;
    const trailer = { Size: size, Root: reference(catalog), Info: reference(info) };
    this.#put(`xref\n0 ${size}\n${lines.join('')}trailer\n${written(trailer)}\nstartxref\n${start}\n%%EOF\n`);
  }

  /** What was written since this was last asked. */
  take(): Uint8Array<ArrayBuffer> {
    const parts = this.#waiting;
    this.#waiting = [];
    const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }
}
