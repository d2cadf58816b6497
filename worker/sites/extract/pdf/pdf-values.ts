/** A name of a PDF, without its slash. */
export class PdfName {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}
/** A string of a PDF: a character for each byte. */
export class PdfString {
  readonly bytes: string;
  constructor(bytes: string) {
    this.bytes = bytes;
  }
}
/** Leads to an object by its number. */
export class PdfRef {
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}
/** A word of a content stream that does something with the values before it. */
export class PdfOperator {
  readonly word: string;
  constructor(word: string) {
    this.word = word;
  }
}
export type PdfDictionary = ReadonlyMap<string, PdfValue>;
export type PdfValue =
  | number
  | boolean
  | null
  | PdfName
  | PdfString
  | PdfRef
  | PdfOperator
  | PdfDictionary
  | readonly PdfValue[];

const levels = 40;
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Reads values one after the other (ISO 32000-1, 7.3) from a text with a character for each byte. */
export class PdfReader {
  at: number;
  private readonly text: string;

  constructor(text: string, at = 0) {
    this.text = text;
    this.at = at;
  }

  get isAtEnd(): boolean {
    this.skip();
    return this.at >= this.text.length;
  }

  /** The next value; undefined at the end and for what closes a list. */
  next(level = 0): PdfValue | undefined {
    this.skip();
    const { text } = this;
    const sign = text[this.at];
    if (sign === undefined || level > levels) {
      this.at = text.length;
      return undefined;
    }
    if (sign === '/') return this.name();
    if (sign === '(') return this.string();
    if (sign === '<') return text[this.at + 1] === '<' ? this.dictionary(level) : this.hex();
    if (sign === '[') {
      this.at += 1;
      return this.list(level);
    }
    if (sign === ']' || sign === '>' || sign === ')' || sign === '{' || sign === '}') {
      this.at += text.startsWith('>>', this.at) ? 2 : 1;
      return undefined;
    }
    return this.word();
  }

  private skip(): void {
    const blank = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y;
    blank.lastIndex = this.at;
    blank.test(this.text);
    this.at = Math.max(this.at, blank.lastIndex);
  }

  private name(): PdfName {
    const pattern = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y;
    pattern.lastIndex = this.at;
    const [all = '/', name = ''] = pattern.exec(this.text) ?? [];
    this.at += all.length;
    return new PdfName(
      name.replaceAll(/#([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    );
  }

  private string(): PdfString {
    const parts: string[] = [];
    let open = 1;
    let at = this.at + 1;
    for (; at < this.text.length; at += 1) {
      const sign = this.text[at] ?? '';
      if (sign === '\\') {
        const octal = /^[0-7]{1,3}/.exec(this.text.slice(at + 1, at + 4))?.[0];
        const next = this.text[at + 1] ?? '';
        if (octal !== undefined) parts.push(String.fromCharCode(Number.parseInt(octal, 8) & 255));
        else if (next !== '\n' && next !== '\r') parts.push(escapes[next] ?? next);
        at += octal?.length ?? 1;
        continue;
      }
      if (sign === '(') open += 1;
      if (sign === ')') open -= 1;
      if (open === 0) break;
      parts.push(sign);
    }
    this.at = at + 1;
    return new PdfString(parts.join(''));
  }

  private hex(): PdfString {
    const end = this.text.indexOf('>', this.at);
    const stop = end < 0 ? this.text.length : end;
    const digits = this.text.slice(this.at + 1, stop).replaceAll(/[^\da-f]/gi, '');
    this.at = stop + 1;
    return new PdfString(
      (digits.match(/.{1,2}/g) ?? [])
        .map((pair) => String.fromCharCode(Number.parseInt(pair.padEnd(2, '0'), 16)))
        .join(''),
    );
  }

  private list(level: number): PdfValue[] {
    const values: PdfValue[] = [];
    for (;;) {
      this.skip();
      if (this.at >= this.text.length || this.text[this.at] === ']') break;
      const value = this.next(level + 1);
      if (value !== undefined) values.push(value);
    }
    this.at += 1;
    return values;
  }

  private dictionary(level: number): PdfDictionary {
    this.at += 2;
    const entries = new Map<string, PdfValue>();
    for (;;) {
      this.skip();
      if (this.at >= this.text.length || this.text.startsWith('>>', this.at)) break;
      const key = this.next(level + 1);
      if (!(key instanceof PdfName)) continue;
      const value = this.next(level + 1);
      if (value !== undefined) entries.set(key.name, value);
    }
    this.at += 2;
    return entries;
  }

  private word(): PdfValue {
    const pattern = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;
    pattern.lastIndex = this.at;
    const word = pattern.exec(this.text)?.[0] ?? '';
    const reference = /\d+\s+\d+\s+R(?![\w.])/y;
    reference.lastIndex = this.at;
    const led = /^\d{1,10}$/.test(word) ? reference.exec(this.text)?.[0] : undefined;
    this.at += (led ?? word).length || 1;
    if (led !== undefined) return new PdfRef(Number(word));
    if (/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(word)) return Number(word);
    if (word === 'true' || word === 'false') return word === 'true';
    return word === 'null' ? null : new PdfOperator(word);
  }
}
