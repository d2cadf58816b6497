import { AppError } from '../core/errors.ts';

/** Deeper nesting than this is nobody's input. */
const maxDepth = 32;

/** An object or list whose end has not come yet. */
interface Open {
  /** The names of an object so far; null in a list. */
  names: Set<string> | null;
  /** The next string is a name: it follows the object's `{` or one of its commas. */
  nameNext: boolean;
}

const refuse = (problem: string) => new AppError('BAD_INPUT', { fields: [{ path: '', problem }] });

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refuse('invalid_json');
  }
}

const quote = '"'.charCodeAt(0);
const backslash = '\\'.charCodeAt(0);

/** The index of the quote that ends the string literal which begins at `start`, and whether there is an escape in it. */
function endOfString(text: string, start: number): { end: number; escaped: boolean } {
  let escaped = false;
  let end = start + 1;
  for (let unit = text.charCodeAt(end); unit !== quote; unit = text.charCodeAt(end)) {
    if (unit === backslash) escaped = true;
    end += unit === backslash ? 2 : 1;
  }
  return { end, escaped };
}

/** What a literal stands for, as far as Postgres can hold it: no NUL, no half of a surrogate pair. */
function unescaped(literal: string): string {
  const value = String(parse(literal));
  if (value.includes('\0') || !value.isWellFormed()) throw refuse('invalid_text');
  return value;
}

function takeName(open: Open | undefined, name: string): void {
  if (!open?.nameNext || open.names === null) return;
  if (name === '__proto__' || open.names.has(name)) throw refuse('invalid_name');
  open.names.add(name);
  open.nameNext = false;
}

/**
 * Reads JSON text token by token, in one pass, and refuses what `JSON.parse` lets through: see `parseStrictJson`. The text must be
 * JSON: what a token is then follows from the tokens before it alone.
 */
function inspect(text: string): void {
  const open: Open[] = [];
  for (let at = 0; at < text.length; at += 1) {
    switch (text[at]) {
      case '"': {
        const { end, escaped } = endOfString(text, at);
        takeName(open.at(-1), escaped ? unescaped(text.slice(at, end + 1)) : text.slice(at + 1, end));
        at = end;
        break;
      }
      case '{':
        open.push({ names: new Set(), nameNext: true });
        break;
      case '[':
        open.push({ names: null, nameNext: false });
        break;
      case ',': {
        const inner = open.at(-1);
        if (inner) inner.nameNext = inner.names !== null;
        break;
      }
      case '}':
      case ']':
        open.pop();
        break;
    }
    if (open.length > maxDepth) throw refuse('too_deep');
  }
}

/**
 * Parses JSON and refuses (BAD_INPUT) what is ambiguous or cannot be stored: names that come twice or are `__proto__`
 * (RFC 8259 section 4 leaves them open), NUL and lone surrogates in strings, nesting beyond 32.
 */
export function parseStrictJson(text: string): unknown {
  const value = parse(text);
  // JSON has no raw NUL; what remains hidden in escapes is found by `inspect`.
  if (!text.isWellFormed()) throw refuse('invalid_text');
  inspect(text);
  return value;
}
