import { expect, test } from 'vitest';
import { extractSite } from '../../../worker/sites/extract/extract.ts';

const page = (html: string, address = 'https://casa-ana.es/', type = 'text/html') => ({
  address,
  type,
  bytes: new TextEncoder().encode(html),
});
const read = (...pages: ReturnType<typeof page>[]) => extractSite(pages, { currency: 'EUR' });
const dishesOf = (html: string) => read(page(html)).menu.categories.flatMap(({ dishes }) => dishes);

test('Y4 each fact and each dish says where it stands, by page, element and words, and how sure it is', () => {
  const draft = read(
    page('<h1>Casa Ana</h1><p id="where">Calle Mayor 3, 28013 Madrid</p>'),
    page(
      '<main><h2>Entrantes</h2><ul><li>Croquetas 9,50 €</li><li>Ensalada 8,00 €</li></ul></main>',
      'https://casa-ana.es/carta',
    ),
  );
  expect(draft.facts.street).toEqual({
    value: 'Calle Mayor 3',
    confidence: 0.75,
    origin: 'pattern',
    source: { page: 'https://casa-ana.es/', path: '#where', quote: 'Calle Mayor 3, 28013 Madrid' },
  });
  expect(draft.menu.categories[0]?.dishes[1]).toMatchObject({
    name: 'Ensalada',
    confidence: 0.95,
    source: {
      page: 'https://casa-ana.es/carta',
      path: 'main > ul > li:nth-of-type(2)',
      quote: 'Ensalada 8,00 €',
    },
  });
});

test('Y4 a heading with a number is no dish where dishes stand below it, and one where none does', () => {
  const names = (html: string) =>
    read(page(html)).menu.categories.map(({ name, dishes }) => [name, dishes.map((dish) => dish.name)]);
  const below = '<p>Gazpacho 5,00 €</p><p>Lubina 9,50 €</p>';
  expect(names(`<h2>Menú 1</h2>${below}<h2>Menú 2</h2><p>Flan 3,00 €</p><p>Tarta 4,00 €</p>`)).toEqual([
    ['Menú 1', ['Gazpacho', 'Lubina']],
    ['Menú 2', ['Flan', 'Tarta']],
  ]);
  expect(names('<h3>Bravas 5</h3><p>con salsa</p><h3>Gildas 2</h3><p>de anchoa</p>')).toEqual([
    ['', ['Bravas', 'Gildas']],
  ]);
});

test('Y4 what is not said is not there', () => {
  const draft = read(
    page('<html lang="es"><h1>Casa Ana</h1><p>Comida casera.</p></html>', 'https://a.test/'),
  );
  expect(Object.keys(draft.facts).toSorted()).toEqual(['languages', 'links', 'name']);
  expect(draft.facts.links).toEqual({});
  expect(draft.menu.categories).toEqual([]);
});

test('Y4 ways of saying a fact that agree make it surer; that differ, less sure', () => {
  const sure = (html: string) => read(page(html)).facts.phone?.confidence ?? 0;
  const one = sure('<p>Tel. 91 555 12 34</p>');
  expect(sure('<p>Tel. 91 555 12 34</p><a href="tel:+34915551234">91 555 12 34</a>')).toBeGreaterThan(one);
  expect(sure('<p>Tel. 91 555 12 34</p><p>Tel. 93 444 12 34</p>')).toBeLessThan(one);
});

test('Y4 what is written for machines in three ways is read alike', () => {
  const facts = (html: string) => {
    const { name, phone, locality } = read(page(html)).facts;
    return [name, phone, locality].map((fact) => fact?.value);
  };
  const said = ['Casa Ana', '91 555 12 34', 'Madrid'];
  expect(
    facts(
      '<script type="application/ld+json">{"@type":"Restaurant","name":"Casa Ana","telephone":"91 555 12 34","address":{"@type":"PostalAddress","addressLocality":"Madrid"},}</script>',
    ),
  ).toEqual(said);
  expect(
    facts(
      '<div itemscope itemtype="https://schema.org/Restaurant"><b itemprop="name">Casa Ana</b><i itemprop="telephone">91 555 12 34</i><p itemprop="address" itemscope itemtype="https://schema.org/PostalAddress"><i itemprop="addressLocality">Madrid</i></p></div>',
    ),
  ).toEqual(said);
  expect(
    facts(
      '<div vocab="https://schema.org/" typeof="Restaurant"><b property="name">Casa Ana</b><i property="telephone">91 555 12 34</i><p property="address" typeof="PostalAddress"><i property="addressLocality">Madrid</i></p></div>',
    ),
  ).toEqual(said);
});

test.each([
  ['9,50 €', [950]],
  ['€ 9.50', [950]],
  ["9'50", [950]],
  ['1.250,00 €', [125_000]],
  ['12.50/18.00', [1250, 1800]],
  ['s/m', [null]],
])('Y5 the price %s', (written, prices) => {
  const [dish] = dishesOf(`<h2>Carnes</h2><p>Solomillo ${written}</p><p>Lomo 12,00 €</p>`);
  expect(dish?.sizes.map(({ price }) => price)).toEqual(prices);
});

test('Y5 a price that is two stays open, with the text beside', () => {
  const [dish] = dishesOf('<h2>Carnes</h2><p>Solomillo 18-22 €</p><p>Lomo 12,00 €</p>');
  expect(dish).toMatchObject({
    sizes: [],
    doubts: ['price-range'],
    source: { quote: 'Solomillo 18-22 €' },
  });
});

test('Y5 dollars are those of the country that the page is of', () => {
  const currency = (lang: string) =>
    read(page(`<html lang="${lang}"><h2>Tacos</h2><p>Pastor $120</p><p>Suadero $95</p></html>`)).menu
      .currency;
  expect([currency('es-MX'), currency('en-US')]).toEqual(['MXN', 'USD']);
});

test.each([
  ['windows-1252 that says so', 'text/html; charset=iso-8859-1', 'latin1'],
  ['windows-1252 that does not', 'text/html', 'latin1'],
  ['windows-1252 that claims to be UTF-8', 'text/html; charset=utf-8', 'latin1'],
  ['UTF-16 without a mark', 'text/html', 'utf16le'],
  ['UTF-8 that claims to be Latin', 'text/html; charset=iso-8859-1', 'utf8'],
] as const)('Y5 %s', (_, type, encoding) => {
  const bytes = new Uint8Array(Buffer.from('<h1>Café Ángela</h1><title>Café Ángela</title>', encoding));
  const draft = extractSite([{ address: 'https://cafe.es/', type, bytes }], { currency: 'EUR' });
  expect(draft.facts.name?.value).toBe('Café Ángela');
});

test('Y6 allergens are those that the page states, whatever is in the dish', () => {
  const dishes = dishesOf(
    '<h2>Platos</h2><p>Pan con queso y nueces 6,00 €</p><p>Gambas (2) 9,00 €</p><p>Tarta 5,00 €</p><p>Contiene gluten y huevo</p><p>2. Crustáceos</p>',
  );
  expect(dishes.map(({ allergens }) => allergens)).toEqual([
    {},
    { crustaceans: 'contains' },
    { gluten: 'contains', eggs: 'contains' },
  ]);
});

test('Y6 allergens that a line states behind a price are of its dish, and the dish is not lost', () => {
  const dishes = dishesOf(
    '<h2>Tapas</h2><p>Ensaladilla 5,00 €</p><p>Croquetas 6,50 €. Contiene gluten, lácteos y huevo</p><p>Salmorejo 5,50 €</p>',
  );
  expect(
    dishes.map(({ name, allergens, description }) => [name, Object.keys(allergens).toSorted(), description]),
  ).toEqual([
    ['Ensaladilla', [], ''],
    ['Croquetas', ['eggs', 'gluten', 'milk'], ''],
    ['Salmorejo', [], ''],
  ]);
});

test('a link to a page elsewhere is no description of the last dish', () => {
  const dishes = dishesOf(
    '<h2>Vinos</h2><p>Rioja 3,20 €</p><p>Manzanilla 2,80 €</p><p><a href="https://instagram.com/casaana">Instagram</a></p>',
  );
  expect(dishes.map(({ name, description }) => [name, description])).toEqual([
    ['Rioja', ''],
    ['Manzanilla', ''],
  ]);
});

test('Y7 a kind of business comes with why', () => {
  const { kind } = read(page('<title>Pizzería Da Nino</title><h1>Pizzería Da Nino</h1>')).facts;
  expect(kind).toMatchObject({ value: 'pizzeria', reasons: ['pizzería (name)'] });
  expect(read(page('<title>Hola</title><h1>Hola</h1>')).facts.kind).toBeUndefined();
});

test('Y7 what a clinic charges is no menu', () => {
  const draft = read(page('<h1>Clínica Dental</h1><p>Limpieza dental 45 €</p><p>Ortodoncia 900 €</p>'));
  expect(draft.facts.kind?.value).toBe('clinic');
  expect(draft.menu.categories).toEqual([]);
});

test('a category goes on where a second page has it again, and a dish is there once', () => {
  const first = page('<h2>Tapas</h2><p>Bravas 5,00 €</p><p>Ensaladilla 6,00 €</p>');
  const second = page('<h2>Tapas</h2><p>Bravas 5,00 €</p><p>Gildas 2,50 €</p>', 'https://casa-ana.es/carta');
  const { categories } = read(first, second).menu;
  expect(categories.map(({ name, dishes }) => [name, dishes.map((dish) => dish.name)])).toEqual([
    ['Tapas', ['Bravas', 'Ensaladilla', 'Gildas']],
  ]);
});

test('links that share the page are not the restaurant’s own', () => {
  const { links } = read(
    page(
      '<a href="https://www.facebook.com/sharer/sharer.php?u=x">Compartir</a><a href="https://instagram.com/casaana">Instagram</a><a href="javascript:alert(1)">TikTok</a>',
    ),
  ).facts;
  expect(Object.keys(links)).toEqual(['instagram']);
});
