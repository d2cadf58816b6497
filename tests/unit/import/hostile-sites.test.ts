import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extractSite } from '../../../worker/sites/extract/extract.ts';
import { elementsOf } from '../../../worker/sites/extract/html/node.ts';
import { readHtml } from '../../../worker/sites/extract/html/read-html.ts';
import { extractLimits } from '../../../worker/sites/extract/limits.ts';
import { pdfText } from '../../../worker/sites/extract/pdf/pdf-text.ts';

const read = (html: string) =>
  extractSite([{ address: 'https://x.es/', type: 'text/html', bytes: new TextEncoder().encode(html) }], {
    currency: 'EUR',
  });

/** Levels of the deepest element, and how many there are. */
function sizeOf(html: string): { levels: number; elements: number } {
  let levels = 0;
  let elements = 0;
  for (const element of elementsOf(readHtml(html))) {
    elements += 1;
    let level = 0;
    for (let at = element.parent; at !== null; at = at.parent) level += 1;
    levels = Math.max(levels, level);
  }
  return { levels, elements };
}

test.each([
  ['nested', '<div>'.repeat(100_000)],
  ['nested and closed by others', `${'<div>'.repeat(100_000)}${'</span>'.repeat(100_000)}`],
  ['lists in lists', '<ul><li>'.repeat(50_000)],
  ['tables in tables', '<table><tr><td>'.repeat(33_000)],
])('Y8 100,000 levels, %s, are read as the tree of a few', (_, html) => {
  const { levels } = sizeOf(`<p>Flan 3,00 €</p>${html}<b>x</b>`);
  expect(levels).toBeLessThanOrEqual(extractLimits.levels + 1);
});

test.each([
  ['elements', '<p>Flan 3,00 €</p>'],
  ['attributes', `<p ${'a=1 '.repeat(100)}>`],
  ['signs', '<'],
  ['comments without an end', '<!--'],
  ['scripts without an end', '<script>'],
  ['references', '&eacute;&#0;&amp'],
])('Y8 ten megabytes of %s become no more than is read', (_, piece) => {
  const html = piece.repeat(Math.ceil(extractLimits.documentBytes / piece.length));
  expect(sizeOf(html).elements).toBeLessThanOrEqual(extractLimits.nodes + 1);
  const { categories } = read(html).menu;
  expect(categories.flatMap(({ dishes }) => dishes).length).toBeLessThanOrEqual(extractLimits.dishes);
});

test('Y8 what a script, a style, a comment or a hidden element has in it is no text of the page', () => {
  const draft = read(
    `<h1>Casa Teo</h1><h2>Platos</h2><p>Morcilla 8,00 €</p><p>Olla 15,00 €</p><script>document.write("<p>Flan 1,00 €</p>")</script><style>p::after{content:"Flan 1,00 €"}</style><!-- <p>Flan 1,00 €</p> --><p hidden>Flan 1,00 €</p><p style="display: none">Flan 1,00 €</p><template><p>Flan 1,00 €</p></template>`,
  );
  expect(draft.menu.categories.flatMap(({ dishes }) => dishes.map(({ name }) => name))).toEqual([
    'Morcilla',
    'Olla',
  ]);
});

test('Y8 structured data that goes round in a circle, or goes down without an end, ends', () => {
  const round =
    '{"@graph":[{"@id":"a","@type":"Restaurant","name":"A","parent":{"@id":"b"}},{"@id":"b","@type":"Menu","of":{"@id":"a"}}]}';
  const deep = `${'{"@type":"Restaurant","parent":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
  for (const json of [round, deep]) read(`<script type="application/ld+json">${json}</script>`);
  expect(read(`<script type="application/ld+json">${round}</script>`).facts.name?.value).toBe('A');
});

test('Y8 whatever is written, nothing is thrown', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<',
      '>',
      '</',
      '<!--',
      '<p',
      '<td>',
      '<script>',
      '"',
      "'",
      '=',
      '&',
      '&#x',
      '{"@type":',
      '9,50 €',
      'L-J 13:00-',
      '\0',
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const { menu } = read(pieces.join(''));
      expect(menu.currency).toBeDefined();
    }),
  );
});

const pdf = (...objects: string[]) =>
  new Uint8Array(
    Buffer.from(
      `%PDF-1.4\n${objects.map((object, at) => `${String(at + 1)} 0 obj\n${object}\nendobj\n`).join('')}`,
      'latin1',
    ),
  );

test('Y8 a PDF that would become gigabytes gives nothing, and one that is cut off what it has', () => {
  const bomb = deflateSync(new Uint8Array(80 * 1024 * 1024)).toString('latin1');
  const stream = `<</Length ${String(bomb.length)}/Filter/FlateDecode>>stream\n${bomb}\nendstream`;
  const page = '<</Type/Page/Contents 2 0 R/Resources<</Font<</F 3 0 R>>>>>>';
  expect(pdfText(pdf(page, stream, '<</Type/Font/Subtype/Type1>>'))).toBe('');
  const text = 'BT /F 12 Tf 50 700 Td (Flan) Tj 200 0 Td (3,00) Tj ET';
  expect(pdfText(pdf(page, `<<>>stream\n${text}\nendstream`, '<</Type/Font/Subtype/Type1>>'))).toBe(
    'Flan   3,00',
  );
  expect(pdfText(new TextEncoder().encode('%PDF-1.4 nothing'))).toBe('');
});

test('Y8 a large font that all pages share is read once, and is no reason to leave out the last pages', () => {
  const meanings = `${' '.repeat(1024 * 1024)}1 beginbfchar <01> <0046> endbfchar`;
  const packed = deflateSync(meanings).toString('latin1');
  const shared = [
    '<<>>stream\nBT /F 12 Tf 50 700 Td <01> Tj ET\nendstream',
    '<</Type/Font/Subtype/Type1/ToUnicode 3 0 R>>',
    `<</Length ${String(packed.length)}/Filter/FlateDecode>>stream\n${packed}\nendstream`,
  ];
  const page = '<</Type/Page/Contents 1 0 R/Resources<</Font<</F 2 0 R>>>>>>';
  const pages = Array.from({ length: 40 }, () => page);
  expect(pdfText(pdf(...shared, ...pages)).split(/\s+/)).toEqual(pages.map(() => 'F'));
});

test('Y8 bytes that only begin as a PDF does, and objects that lead to each other, end', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(typeof pdfText(new Uint8Array([37, 80, 68, 70, 45, ...bytes]))).toBe('string');
    }),
  );
  const loop = pdf('<</Type/Catalog/Pages 2 0 R>>', '<</Kids[2 0 R 3 0 R]>>', '3 0 R');
  expect(pdfText(loop)).toBe('');
});
