import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const catalogues = globSync('{web,admin}/**/messages/{es,en}.json');

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

// WCAG 2.2, 2.5.3 (Label in Name): whoever says what they see must hit the control. Speech input hears no capitals.
describe.each(catalogues)('%s', (path) => {
  const named = namedIn(JSON.parse(readFileSync(path, 'utf8')));
  test.runIf(named.length > 0)('what a control is called contains what is written on it', () => {
    const without = named.filter(
      ({ shown, spoken }) => typeof shown !== 'string' || !spoken.toLowerCase().includes(shown.toLowerCase()),
    );
    expect(without).toEqual([]);
  });
});

test('there are catalogues to look at, and names in them', () => {
  const names = catalogues.flatMap((path) => namedIn(JSON.parse(readFileSync(path, 'utf8'))));
  expect(names.length).toBeGreaterThan(0);
});
