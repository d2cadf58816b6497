import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '../../../worker/core/pdf/blocks.ts';
import { sheet } from '../../../worker/core/pdf/pages.ts';
import { writePdf } from '../../../worker/core/pdf/write-pdf.ts';
import { readFaceOfPackage } from '../../support/pdf-faces.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { jpeg } from '../../worker/support/pictures.ts';

const about = {
  title: 'Consulta de Ñusta 🐴',
  language: 'es',
  madeAt: new Date('2026-11-03T18:42:00Z'),
  foot: 'Call-a-Vet',
  pageLabel: (page: number, of: number) => `Página ${page} de ${of}`,
};

async function written(blocks: readonly Block[]) {
  const parts: Uint8Array[] = [];
  for await (const part of writePdf({ ...about, blocks }, readFaceOfPackage)) parts.push(part);
  return readPdf(Buffer.concat(parts));
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

test('P4 what is written is what is selected: accents, emoji of several signs, other alphabets, and signs that no face has', async () => {
  const said = [
    'El niño comió jalapeños en Cádiz: ¡qué daño! “38,5 °C” — ½ pastilla, ≥ 4 kg → ya',
    '👩‍⚕️ 👍🏽 ❤️ 🇪🇸 👨‍👩‍👧 1️⃣ 🐕‍🦺 💩 ©',
    'Łódź, Čeština, Tiếng Việt, Ελληνικά, Русский',
    '中文, עברית',
  ];
  const { text, fonts } = await written(said.map(paragraph));
  for (const line of said) expect(text).toContain(line);
  expect([...fonts].map(([name]) => name.replace(/^[A-Z]{6}\+/, ''))).toEqual([
    'Figtree-Regular',
    'NotoSansMath-Regular',
    'NotoEmoji-Regular',
    'Figtree-Regular',
    'NotoSans-Regular',
    'NotoSans-Regular',
    'NotoSans-Regular',
  ]);
  expect([...fonts.values()].every((isInside) => isInside)).toBe(true);
});

test('P4 letters that are put together of two code points are written as the one that readers search for', async () => {
  const { text } = await written([paragraph('pin\u0303a y cafe\u0301')]);
  expect(text).toContain('piña y café');
});

test('a name that turns the direction of the line around, or carries commands, leaves neither', async () => {
  const { text } = await written([paragraph('Luna\u202e\u0007) Tj ET \u2066<x>\u0000')]);
  expect(text).toContain('Luna) Tj ET <x>');
});

test('P4 no text of any length, in words of any length, leaves the paper or is lost', async () => {
  const words = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(words, async (some) => {
      const { pages } = await written([
        paragraph(some.join(' ')),
        { kind: 'list', items: some },
        { kind: 'table', head: ['A', 'B', 'C'], rows: some.map((word) => [word, word.slice(1), 'x']) },
      ]);
      for (const { text, end, x, y } of pages.flat()) {
        const visible = end - (text.length - text.trimEnd().length) * 4;
        expect(x).toBeGreaterThanOrEqual(sheet.left);
        expect(visible).toBeLessThanOrEqual(sheet.width - sheet.right + 0.5);
        expect(y).toBeGreaterThan(0);
      }
    }),
    { numRuns: 30 },
  );
});

test('P4 a long table has its head on each page and all of its rows once, and each page says which it is', async () => {
  const rows = Array.from({ length: 120 }, (_, at) => [
    `Medicina ${at + 1}.`,
    'cada 24 h '.repeat(1 + (at % 7)),
  ]);
  const { pages, parts } = await written([{ kind: 'table', head: ['Medicina', 'Cuándo'], rows }]);
  expect(pages.length).toBeGreaterThan(3);
  pages.forEach((page, at) => {
    expect(page[0]?.text).toBe('Medicina');
    expect(page.at(-1)?.text).toBe(`Página ${at + 1} de ${pages.length}`);
  });
  const all = pages.flat().map(({ text }) => text);
  for (const [name = ''] of rows) expect(all.filter((text) => text === name)).toHaveLength(1);
  expect(parts.filter((part) => part === 'TR')).toHaveLength(121);
});

test('a cell that is longer than a page goes on over the next ones', async () => {
  const long = Array.from({ length: 300 }, (_, at) => `línea ${at + 1}.`).join('\n');
  const { text, pages } = await written([{ kind: 'table', head: ['A', 'B'], rows: [['a', long]] }]);
  expect(pages.length).toBeGreaterThan(4);
  for (let at = 1; at <= 300; at++) expect(text).toContain(`línea ${at}.`);
});

test('P4 it says its title, its language and what its parts are, for whoever has it read out', async () => {
  const photo: Block = {
    kind: 'photo',
    open: async () => jpeg({ width: 800, height: 600, orientation: 6 }),
    said: 'La pata de Luna',
    caption: 'pata.jpg',
    missing: 'no está',
  };
  const read = await written([
    { kind: 'title', text: 'Consulta' },
    { kind: 'facts', entries: [['Animal', 'Ñusta']] },
    { kind: 'heading', text: 'Qué hacer' },
    {
      kind: 'list',
      items: ['Camina', [{ text: 'Agua: ', weight: 'bold' }, { text: 'siempre' }]],
      numbered: true,
    },
    photo,
    { kind: 'rule' },
    { ...photo, open: async () => null },
    { ...photo, open: async () => new Uint8Array([1, 2, 3]) },
  ]);
  expect(read).toMatchObject({ title: about.title, language: 'es', pictures: 1 });
  expect(read.parts.join(' ')).toBe('Document H1 Table TR TH TD H2 L LI Lbl LBody LI Lbl LBody Figure P P P');
  expect(read.text.match(/no está/g)).toHaveLength(2);
  expect(read.text).toContain('Agua: ');
});
