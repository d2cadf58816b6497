import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseStrictJson } from '../../worker/http/strict-json.ts';

/** A character by its escape: `\\u005f`, or two of them for a pair of surrogates. */
const byEscape = (character: string) =>
  Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');

/** RFC 8259 section 2: what may stand between two tokens, as much of it as one likes. */
const gap = fc.oneof(
  fc.string({ unit: fc.constantFrom(' ', '\t', '\n', '\r'), maxLength: 3 }),
  fc.string({ unit: fc.constantFrom(' ', '\t', '\n', '\r'), minLength: 20, maxLength: 60 }),
);

/** A string as a JSON literal: each of its characters as it is, where JSON allows that, or escaped. */
const literal = (text: string) =>
  fc.infiniteStream(fc.boolean()).map((coin) => {
    const written = [...text].map((character) =>
      coin.next().value ? byEscape(character) : JSON.stringify(character).slice(1, -1),
    );
    return `"${written.join('')}"`;
  });

/** Names that tempt a scanner: quotes, braces, colons and escapes inside of them. */
const name = fc.oneof(
  fc.constantFrom('id', 'a:b', '{"id":1', ',', ']', 'a\\', 'a"', '__proto', 'constructor', '', 'ñ', '🐴'),
  fc.string({ maxLength: 6 }).filter((text) => text !== '__proto__' && !text.includes('\0')),
);

/** A document of objects and lists, with names of its own in each object; `hole` is put in where it says so. */
const shell = (hole: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .record({ hole, before: gap, after: gap, names: fc.uniqueArray(name, { minLength: 2, maxLength: 3 }) })
    .chain(({ hole: text, before, after, names }) =>
      fc.constantFrom(
        text,
        `[1,${before}${text}${after},{"x":"}"}]`,
        `{${names
          .map((own, at) => `${before}${JSON.stringify(own)}${after}:${before}${at === 1 ? text : '[{}]'}`)
          .join(',')}${after}}`,
      ),
    );

const nested = (hole: fc.Arbitrary<string>) => shell(shell(shell(hole)));

const refusal = (text: string): unknown => {
  try {
    parseStrictJson(text);
    return null;
  } catch (error) {
    return Reflect.get(Object(error), 'fields');
  }
};

const invalidName = [{ path: '', problem: 'invalid_name' }];

test('S12 `__proto__` is refused as a name, however it is written and wherever it stands', () => {
  const hostile = fc
    .record({ written: literal('__proto__'), before: gap, colon: gap, after: gap })
    .map(({ written, before, colon, after }) => `{${before}${written}${colon}:${after}{"role":"admin"}}`);
  fc.assert(
    fc.property(nested(hostile), (text) => {
      JSON.parse(text);
      expect(refusal(text)).toEqual(invalidName);
    }),
  );
});

test('S12 a name that comes twice in one object is refused, by whatever escapes it is written', () => {
  const hostile = name.chain((twice) =>
    fc
      .record({ one: literal(twice), two: literal(twice), a: gap, b: gap, c: gap, between: fc.boolean() })
      .map(
        ({ one, two, a, b, c, between }) =>
          `{${one}${a}:${b}{"y":[]}${c},${between ? `"other${twice.length}":"\\\\",` : ''}${a}${two}${b}:${c}2}`,
      ),
  );
  fc.assert(
    fc.property(nested(hostile), (text) => {
      JSON.parse(text);
      expect(refusal(text)).toEqual(invalidName);
    }),
  );
});

test('S12 what has each name once is read as JSON.parse reads it, whatever its strings look like', () => {
  const harmless = fc.oneof(
    fc.constantFrom(
      '"__proto__"',
      '["__proto__","__proto__"]',
      '{"a":"__proto__","b":"a"}',
      '-1.5e3',
      'null',
    ),
    fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.stringify(value)),
  );
  fc.assert(
    fc.property(nested(harmless), (text) => {
      fc.pre(!text.includes('\\u0000') && !/"__proto__"\s*:/.test(text));
      expect(parseStrictJson(text)).toEqual(JSON.parse(text));
    }),
  );
});

test('S12 NUL and halves of surrogate pairs are refused, raw and by escape; a whole pair is text', () => {
  for (const text of [
    '"\\u0000"',
    '"\\ud83d"',
    '"\\ude00x"',
    '"\ud83d"',
    '{"\\ud83d":1}',
    '{"a":["\\u0000"]}',
  ])
    expect([text, refusal(text)]).toEqual([text, [{ path: '', problem: 'invalid_text' }]]);
  expect(parseStrictJson('"\\ud83d\\ude00 \\\\u0000"')).toBe('😀 \\u0000');
});

test('S12 32 levels are read, 33 are not, of lists and objects alike', () => {
  const lists = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  const objects = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
  for (const nest of [lists, objects]) {
    expect(refusal(nest(32))).toBeNull();
    expect(refusal(nest(33))).toEqual([{ path: '', problem: 'too_deep' }]);
  }
});

test('S12 text that is no JSON is refused as such, before anything else is said of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'{}[]:,"\\u0a1 ntf_') }), (text) => {
      let valid = true;
      try {
        JSON.parse(text);
      } catch {
        valid = false;
      }
      if (!valid) expect(refusal(text)).toEqual([{ path: '', problem: 'invalid_json' }]);
    }),
  );
});
