import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Named = { key: string; shown: unknown; spoken: string };

/** The texts of a catalogue that are accessible names (`unlinkNamed`), each with what is seen at the same control (`unlink`). */
function namedIn(texts: unknown, path = ''): Named[] {
  const entries = Object.entries(Object(texts));
  const seen = new Map(entries);
  return entries.flatMap(([key, text]) => {
    const at = `${path}${key}`;
    if (typeof text !== 'string') return namedIn(text, `${at}.`);
    return key.endsWith('Named')
      ? [{ key: at, shown: seen.get(key.slice(0, -'Named'.length)), spoken: text }]
      : [];
  });
}

const catalogues = globSync('{web,admin}/**/messages/{es,en}.json').map((path) => ({
  path,
  named: namedIn(JSON.parse(readFileSync(path, 'utf8'))),
}));
const withNames = catalogues.filter(({ named }) => named.length > 0);

// WCAG 2.2, 2.5.3 (Label in Name): whoever says what they see must hit the control. Speech input hears no capitals.
test.each(withNames)('$path: what a control is called contains what is written on it', ({ named }) => {
  const without = named.filter(
    ({ shown, spoken }) => typeof shown !== 'string' || !spoken.toLowerCase().includes(shown.toLowerCase()),
  );
  expect(without).toEqual([]);
});

test('there are catalogues to look at, and names in them', () => {
  expect(withNames).not.toEqual([]);
});
