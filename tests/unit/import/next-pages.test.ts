import { expect, test } from 'vitest';
import { extractLimits } from '../../../worker/sites/extract/limits.ts';
import { nextPages } from '../../../worker/sites/extract/next-pages.ts';

const next = (html: string, address = 'https://casa-ana.es/') =>
  nextPages({ address, type: 'text/html', bytes: new TextEncoder().encode(html) });
const link = (href: string, words = 'x') => `<a href="${href}">${words}</a>`;

test('Y4 the menu comes first, then where and when, then who; a PDF of it before its page', () => {
  expect(
    next(
      [
        link('/sobre-nosotros', 'Sobre nosotros'),
        link('/contacto', 'Contacto'),
        link('/la-carta', 'Carta'),
        link('/carta.pdf', 'La carta en PDF'),
      ].join(''),
    ),
  ).toEqual([
    'https://casa-ana.es/carta.pdf',
    'https://casa-ana.es/la-carta',
    'https://casa-ana.es/contacto',
    'https://casa-ana.es/sobre-nosotros',
  ]);
});

test.each([
  ['another site', link('https://other.es/carta', 'Carta')],
  ['a subdomain', link('https://pedidos.casa-ana.es/carta', 'Carta')],
  ['another scheme', link('mailto:carta@casa-ana.es', 'Carta') + link('javascript:carta()', 'Carta')],
  ['the page itself', link('#carta', 'Carta') + link('/', 'Carta')],
  ['pictures and files', link('/carta.jpg', 'Carta') + link('/menu.docx', 'Menú')],
  ['what is no use', link('/aviso-legal', 'Aviso legal del menú') + link('/blog/carta', 'Carta')],
  ['what says nothing', link('/galeria', 'Galería')],
])('%s is not read', (_, html) => {
  expect(next(html)).toEqual([]);
});

test('the site with www. and without is one; a page that is linked twice is read once', () => {
  expect(
    next(
      link('https://www.casa-ana.es/carta', 'Carta') + link('https://www.casa-ana.es/carta#vinos', 'Vinos'),
    ),
  ).toEqual(['https://www.casa-ana.es/carta']);
});

test('no more pages than are read, and none of a PDF', () => {
  const many = Array.from({ length: 30 }, (_, at) => link(`/carta-${String(at)}`, 'Carta')).join('');
  expect(next(many)).toHaveLength(extractLimits.pages - 1);
  expect(
    nextPages({ address: 'https://casa-ana.es/a.pdf', type: 'application/pdf', bytes: new Uint8Array() }),
  ).toEqual([]);
});
