import { AppError } from '../core/errors.ts';

/** Deeper nesting than this is nobody's input. */
const maxDepth = 32;

const refuse = (problem: string) => new AppError('BAD_INPUT', { fields: [{ path: '', problem }] });

/** The end of the string literal that begins at `start`: the index after its closing quote. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const char = text[at];
    if (char === '\\') at += 1;
    else if (char === '"') return at + 1;
  }
  throw refuse('invalid_json');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refuse('invalid_json');
  }
}

/** A string that Postgres can hold: no NUL, no half of a surrogate pair. */
function readString(literal: string): string {
  const value = parse(literal);
  if (typeof value !== 'string') throw refuse('invalid_json');
  if (value.includes('\0') || !value.isWellFormed()) throw refuse('invalid_text');
  return value;
}

/** Walks the tokens of JSON text and refuses what `JSON.parse` lets through: see `parseStrictJson`. */
function inspect(text: string): void {
  // One set of names for each open object, null for an open array.
  const open: (Set<string> | null)[] = [];
  for (let at = 0; at < text.length; ) {
    const char = text[at];
    if (char === '"') {
      const end = endOfString(text, at);
      const value = readString(text.slice(at, end));
      const names = open.at(-1);
      if (names && /^\s*:/.test(text.slice(end, end + 20))) {
        if (value === '__proto__' || names.has(value)) throw refuse('invalid_name');
        names.add(value);
      }
      at = end;
      continue;
    }
    if (char === '{') open.push(new Set());
    if (char === '[') open.push(null);
    if (char === '}' || char === ']') open.pop();
    if (open.length > maxDepth) throw refuse('too_deep');
    at += 1;
  }
}

/**
 * Parses JSON and refuses (BAD_INPUT) what is ambiguous or cannot be stored: names that come twice or are `__proto__`
 * (RFC 8259 section 4 leaves them open), NUL and lone surrogates in strings, nesting beyond 32.
 */
export function parseStrictJson(text: string): unknown {
  const value = parse(text);
  inspect(text);
  return value;
}
