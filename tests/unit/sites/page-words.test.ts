import { expect, test } from 'vitest';
import { allergens, templateCodes } from '../../../contract/sites.ts';
import { menuJson } from '../../../worker/sites/pages/published/machine/menu-json.ts';
import { priceWriter } from '../../../worker/sites/pages/published/menu/price.ts';
import { renderPage } from '../../../worker/sites/pages/published/render-page.tsx';
import type { SiteView } from '../../../worker/sites/pages/published/site-view.ts';
import { demoView, saturdayLunch } from '../../support/sites/demo-site.ts';

const home = (view: SiteView) => renderPage(view, { language: view.language, page: 'home', part: 1 });
const menu = (view: SiteView) => renderPage(view, { language: view.language, page: 'menu', part: 1 }).html;

const textOf = (html: string) =>
  html
    .replaceAll(/<(style|script)[^>]*>.*?<\/\1>/gs, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll(/\s+/g, ' ');

const plain = (text: string) => text.replaceAll(/\s/g, ' ');

test('M1 prices are written as people of the country read them in the language', () => {
  const written = (...args: Parameters<typeof priceWriter>) => plain(priceWriter(...args)(125_050));
  expect(written('es', 'ES', 'EUR', false)).toBe('1250,50 €');
  expect(written('en', 'ES', 'EUR', false)).toBe('€1,250.50');
  expect(written('es', 'MX', 'MXN', false)).toBe('$1,250.50');
  expect(written('es', 'CL', 'CLP', false)).toBe('$125.050');
  expect(plain(priceWriter('es', 'ES', 'EUR', true)(1_200))).toBe('12 €');
});

test('M1 sizes, a price by the market, one that nothing says, and one that is in another', () => {
  const view = demoView('casa-marea');
  const text = plain(textOf(menu(view)));
  expect(text).toContain(
    'Pulpo á feira Cachelos, pimentón de la Vera y aceite de oliva, en plato de madera. Media 14,00 € Entera 24,00 €',
  );
  expect(text).toContain('Percebes Según mercado');
  expect(text).toContain('Lentejas con verduras Incluido');
  const [first] = view.snapshot.menus[0]?.categories[0]?.items ?? [];
  if (first) first.sizes = [];
  expect(plain(textOf(menu(view)))).toContain('Croquetas de centollo Consultar precio');
});

test('M9 a text without a translation is shown in the language that it has, and says which', () => {
  const view = demoView('ninetta', { language: 'en' });
  const [first] = view.snapshot.menus[0]?.categories[0]?.items ?? [];
  if (first) first.name = { es: 'Burrata de la casa' };
  const html = menu(view);
  expect(html).toContain('<html lang="en">');
  expect(html).toContain('<span lang="es">Burrata de la casa</span>');
  expect(html).toContain('>Rosemary focaccia<');
});

test('B10 around a menu in a third language stand the words of ours that are nearest', () => {
  const view = demoView('ninetta');
  view.snapshot.business.languages = ['es', 'ca', 'de'];
  view.snapshot.content.hero.title = { ca: 'Massa lenta', de: 'Langsamer Teig' };
  const catalan = renderPage(view, { language: 'ca', page: 'home', part: 1 }).html;
  expect(catalan).toContain('<html lang="es">');
  expect(catalan).toContain('<span lang="ca">Massa lenta</span>');
  expect(renderPage(view, { language: 'de', page: 'home', part: 1 }).html).toContain('<html lang="en">');
});

test('M6 what is sold out says so until its time, and the page says until when it holds', () => {
  const view = demoView('ninetta');
  const id = view.snapshot.menus[0]?.categories[0]?.items[1]?.id ?? '';
  const until = saturdayLunch + 60_000;
  const gone = { ...view, live: { ...view.live, soldOut: { [id]: new Date(until).toISOString() } } };
  expect(home(gone).html).toContain('Agotado por hoy');
  expect(home(gone).trueUntil).toBe(until);
  expect(home({ ...gone, now: until }).html).not.toContain('Agotado por hoy');
  const forGood = { ...view, live: { ...view.live, soldOut: { [id]: null } } };
  expect(menu(forGood)).toContain('https://schema.org/SoldOut');
  expect(menuJson(forGood).menus[0]?.categories[0]?.items[1]?.soldOut).toBe(true);
});

test('M5 M8 a page holds until the place closes or another menu has its hour', () => {
  expect(home(demoView('ninetta')).trueUntil).toBe(Date.parse('2026-11-28T15:00:00Z'));
  // Ten minutes before the brunch of Saturday ends.
  const brunch = demoView('ninetta', { now: Date.parse('2026-11-28T11:50:00Z') });
  expect(home(brunch).trueUntil).toBe(Date.parse('2026-11-28T12:00:00Z'));
  expect(textOf(home(brunch).html)).toContain('Brunch Ahora');
});

test('M4 the filter has a box for each allergen, and each dish what it answers to', () => {
  const html = menu(demoView('ninetta'));
  for (const allergen of allergens) {
    expect(html).toContain(`id="no-${allergen}"`);
    expect(html).toContain(`main:has(#no-${allergen}:checked) [data-has~=${allergen}]{display:none}`);
  }
  expect(html).toMatch(/data-has="milk" data-unsaid="gluten eggs lupin"[^>]*>.*?Margherita/);
});

test('T4 what one template does not show, another does: nothing of the content hangs on the template', () => {
  const shown = templateCodes.map((template) => textOf(menu(demoView('casa-marea', { template }))));
  for (const text of shown)
    for (const dish of ['Percebes', 'Tarta de Santiago', 'Caíño']) expect(text).toContain(dish);
  expect(JSON.stringify(menuJson(demoView('casa-marea', { template: 'cozy' })))).toBe(
    JSON.stringify(menuJson(demoView('casa-marea', { template: 'modern' }))),
  );
});
