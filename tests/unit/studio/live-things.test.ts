import { expect, test } from 'vitest';
import { found, type Thing } from '../../../web/studio/live/things.ts';

const thing = (name: Thing['name']): Thing => ({ id: JSON.stringify(name), kind: 'dish', name, within: {} });
const things = [
  thing({ es: 'Croquetas de jamón', en: 'Ham croquettes' }),
  thing({ es: 'Jarrete de cordero' }),
  thing({ es: 'Ñoquis con salvia' }),
];

test.each([
  ['', 3],
  ['jamon', 1],
  ['HAM', 1],
  ['ja', 2],
  ['cro jam', 1],
  ['noquis', 1],
  ['salvia n', 1],
  ['amon', 0],
])(
  'a dish is found by the beginnings of its words, in any language and without accents: "%s"',
  (typed, count) => {
    expect(found(things, typed)).toHaveLength(count);
  },
);
