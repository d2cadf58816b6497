import fc from 'fast-check';
import { expect, test } from 'vitest';
import { veterinaryReader } from '../../../worker/consults/search/veterinary-reader.ts';
import { snippetOf } from '../../../worker/core/search/snippet.ts';

const written = (snippet: ReturnType<typeof snippetOf>) =>
  snippet.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');

test('Q4 marks what was looked for in either language, and words that name the same', () => {
  const marked = veterinaryReader().marker('colic horse');
  expect(written(snippetOf('Mi caballo tiene cólico, y se revuelca.', marked))).toBe(
    'Mi [caballo] tiene [cólico,] y se revuelca.',
  );
});

test('Q4 a word is marked whatever it is written together with', () => {
  const marked = veterinaryReader().marker('calcetin');
  expect(written(snippetOf('Un <b>calcetín</b> azul', marked))).toBe('Un [<b>calcetín</b>] azul');
});

test('Q4 cuts at words around the place that says most', () => {
  const long = `${'antes '.repeat(60)}aquí hay torsión de estómago ${'después '.repeat(60)}`;
  const snippet = written(snippetOf(long, (word) => ['torsión', 'estómago'].includes(word)));
  expect(snippet).toMatch(/^… antes antes antes antes aquí hay \[torsión\] de \[estómago\] después/);
  expect(snippet).toMatch(/después …$/);
});

test('Q4 a script stays the text that it was, and says nothing of itself', () => {
  const snippet = snippetOf(`<script>alert("x")</script> 'perro' 🐶 & más`, (word) => word.includes('perro'));
  expect(snippet).toEqual([
    { text: '<script>alert("x")</script> ', isMarked: false },
    { text: "'perro'", isMarked: true },
    { text: ' 🐶 & más', isMarked: false },
  ]);
});

test('Q4 a word without end is cut between signs that people see as one', () => {
  const [part] = snippetOf('👩‍👩‍👧‍👦'.repeat(40), () => false);
  expect(part?.text).toBe(`${'👩‍👩‍👧‍👦'.repeat(5)}…`);
});

test('Q4 whatever the text: of words of it, in their order, never half a sign', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.integer({ min: 1, max: 5 }),
      (text, every) => {
        let asked = 0;
        const snippet = snippetOf(text, () => {
          asked += 1;
          return asked % every === 0;
        });
        const whole = snippet.map((part) => part.text).join('');
        expect(whole.isWellFormed()).toBe(true);
        const words = text.split(/\s+/).filter((word) => word !== '');
        const shown = whole.split(' ').filter((word) => word !== '…' && word !== '');
        for (const word of shown)
          expect(
            words.some((one) => one === word || (word.endsWith('…') && one.startsWith(word.slice(0, -1)))),
          ).toBe(true);
      },
    ),
  );
});
