import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import compile from 'icu-minify/compile';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';

const root = join(import.meta.dirname, '../../..');
const folders = ['web/kit/messages', 'web/messages', 'admin/messages'].filter((folder) =>
  existsSync(join(root, folder)),
);

type Texts = { [key: string]: string | Texts };
const textsSchema: z.ZodType<Texts> = z.record(z.string(), z.union([z.string(), z.lazy(() => textsSchema)]));

function readTexts(folder: string, locale: 'es' | 'en'): Map<string, string> {
  const parsed = textsSchema.parse(JSON.parse(readFileSync(join(root, folder, `${locale}.json`), 'utf8')));
  return new Map(flatten(parsed, ''));
}

function flatten(texts: Texts, prefix: string): [string, string][] {
  return Object.entries(texts).flatMap(([key, text]): [string, string][] =>
    typeof text === 'string' ? [[prefix + key, text]] : flatten(text, `${prefix}${key}.`),
  );
}

/** Names of the parameters and tags of an ICU text, each once, in order of the alphabet. */
function parametersOf(text: string): string[] {
  return [...new Set(inSequence(compile(text)))].sort();
}

const inSequence = (part: unknown): string[] => (Array.isArray(part) ? part.flatMap(inNode) : []);

function inNode(node: unknown): string[] {
  if (!Array.isArray(node)) return [];
  const [name, kind, branches] = node;
  if (typeof kind !== 'number') return [String(name), ...node.slice(1).flatMap(inNode)];
  const inside = typeof branches === 'object' && branches !== null ? Object.values(branches) : [];
  return [String(name), ...inside.flatMap(inSequence)];
}

describe.each(folders)('%s', (folder) => {
  const es = readTexts(folder, 'es');
  const en = readTexts(folder, 'en');

  test('C11 Spanish and English have the same texts', () => {
    expect([...en.keys()].sort()).toEqual([...es.keys()].sort());
  });

  test('C11 each text takes the same parameters in both languages', () => {
    const parameters = (texts: Map<string, string>) =>
      Object.fromEntries([...texts].map(([key, text]) => [key, parametersOf(text)]));
    expect(parameters(en)).toEqual(parameters(es));
  });

  test('C11 no text is empty or ends in a space', () => {
    const bad = [...es, ...en].filter(([, text]) => text.trim() === '' || text.trim() !== text);
    expect(bad).toEqual([]);
  });
});

test('parameters are found inside plurals, and words of a branch are not parameters', () => {
  expect(parametersOf('{name}: {count, plural, =0 {none} one {# of {total}} other {#}}')).toEqual([
    'count',
    'name',
    'total',
  ]);
});
