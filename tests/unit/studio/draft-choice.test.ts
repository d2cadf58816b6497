import { expect, test } from 'vitest';
import {
  dishKey,
  factEntries,
  firstChoice,
  firstDishes,
  takenDishes,
} from '../../../web/studio/import/draft-choice.ts';
import type { Draft } from '../../../web/studio/import/use-import.ts';
import { extractSite } from '../../../worker/sites/extract/extract.ts';

/** What is read of a page, as the browser hears of it. */
function read(html: string): Draft {
  const page = { address: 'https://casa-ana.es/', type: 'text/html', bytes: new TextEncoder().encode(html) };
  return JSON.parse(JSON.stringify(extractSite([page], { currency: 'EUR' })));
}

const draft = read(
  '<html lang="es"><title>Casa Ana</title><h1>Casa Ana</h1><p>Tel. 954 12 34 56</p><p>Calle Betis 14, 41010 Sevilla</p><a href="https://instagram.com/casaana">Instagram</a><h2>Tapas</h2><p>Bravas 5,00 €</p><p>Gambas 8,00 €</p><p>Dorada 18-22 €</p>',
);
type Business = Parameters<typeof factEntries>[1];
const business = (changes: Partial<Business['contact']> = {}): Business => ({
  id: 'b',
  name: 'Casa Ana',
  kind: 'restaurant',
  country: 'ES',
  timeZone: 'Europe/Madrid',
  currency: 'EUR',
  languages: ['es'],
  contact: {
    phone: '',
    email: '',
    address: { street: '', postalCode: '', locality: '', region: '' },
    point: null,
    links: {},
    ...changes,
  },
});
const named = (entries: ReturnType<typeof factEntries>) => entries.map(({ name }) => name);

test('Y9 what is the same already is no choice, and the least sure comes first', () => {
  const entries = factEntries(draft, business(), []);
  expect(named(entries)).not.toContain('name');
  expect(new Set(named(entries)).has('phone')).toBe(true);
  const sure = entries.map(({ confidence }) => confidence);
  expect(sure).toEqual(sure.toSorted((a, b) => a - b));
});

test('Y9 what stands there already is kept unless somebody says otherwise', () => {
  const entries = factEntries(draft, business({ phone: '600 000 000' }), []);
  expect(entries.find(({ name }) => name === 'phone')).toMatchObject({
    mine: '600 000 000',
    theirs: '954 12 34 56',
  });
  const first = firstChoice(entries);
  expect(first.has('phone')).toBe(false);
  expect(first.has('street')).toBe(true);
  expect(first.has('links.instagram')).toBe(true);
});

test('Y9 what is unsure is not taken by itself', () => {
  const [entry] = factEntries(draft, business(), []);
  if (entry === undefined) throw new Error('nothing found');
  expect(firstChoice([{ ...entry, mine: undefined, confidence: 0.64 }]).size).toBe(0);
  expect(firstChoice([{ ...entry, mine: undefined, confidence: 0.65 }]).size).toBe(1);
});

test('Y9 dishes that are sure enough are taken, by their numbers in the draft', () => {
  const [tapas] = draft.menu.categories;
  if (tapas === undefined) throw new Error('no menu');
  const dishes = tapas.dishes.map((dish, at) => ({ ...dish, confidence: at === 1 ? 0.64 : 0.65 }));
  const unsure = { ...draft, menu: { ...draft.menu, categories: [{ ...tapas, dishes }] } };
  expect(takenDishes(firstDishes(unsure))).toEqual([
    [0, 0],
    [0, 2],
  ]);
  expect(takenDishes(new Set([dishKey(3, 14)]))).toEqual([[3, 14]]);
});
