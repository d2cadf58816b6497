import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readValue } from '../../../web/studio/content/field-value.ts';
import { readPoint, writePoint } from '../../../web/studio/page/fields/read-point.ts';
import { missingIn, partOfField } from '../../../web/studio/page/page-parts.ts';
import { editPlaceOf, markOfField, markOfSearch } from '../../../web/studio/preview/edit-place.ts';
import { rowSchemas } from '../../../worker/sites/content/rows.ts';
import { schemaAt } from '../../../worker/sites/content/schema-at.ts';
import { demoView } from '../../support/sites/demo-site.ts';

test('the coordinates of a map are read as maps copy them, and nothing else is a point', () => {
  expect(readPoint('40.4168, -3.7038')).toEqual({ latitude: 40.4168, longitude: -3.7038 });
  expect(readPoint('(40,4168; -3,7038)')).toEqual({ latitude: 40.4168, longitude: -3.7038 });
  expect(readPoint('  ')).toBeNull();
  for (const text of ['Calle Mayor 1', '40.4', '91, 0', '0, 181', '40.4168 N, 3.7038 W'])
    expect([text, readPoint(text)]).toEqual([text, undefined]);
  const degrees = (most: number) =>
    fc.integer({ min: -most * 1_000, max: most * 1_000 }).map((n) => n / 1_000);
  fc.assert(
    fc.property(degrees(90), degrees(180), (latitude, longitude) => {
      expect(readPoint(writePoint({ latitude, longitude }))).toEqual({ latitude, longitude });
    }),
  );
});

test('M9 a text is missing in a language when another one has it', () => {
  const { content } = demoView('ninetta').snapshot;
  const page = {
    id: '00000000-0000-4000-8000-000000000001',
    businessId: '00000000-0000-4000-8000-000000000002',
    name: 'Página',
    templateCode: 'cozy' as const,
    settings: {},
    content: { ...content, announcement: { es: 'Cerrado' } },
    updatedAt: '2026-11-29T12:00:00.000Z',
  };
  expect(missingIn(page, 'announcement', 'en', ['es', 'en'])).toBe(1);
  expect(missingIn(page, 'announcement', 'es', ['es', 'en'])).toBe(0);
  expect(missingIn(page, 'hero', 'fr', ['es', 'en', 'fr'])).toBe(2);
  expect(missingIn(page, 'gallery', 'fr', ['es', 'en', 'fr'])).toBe(0);
});

test('what is pointed at on the page leads to the form that has it, and the form to the page', () => {
  expect(editPlaceOf('hero.title')).toEqual({ screen: 'page', search: { field: 'content.hero.title' } });
  expect(editPlaceOf('menu_items/x/price')).toEqual({
    screen: 'menu',
    search: { edit: 'menu_items/x/price' },
  });
  expect(editPlaceOf('hours')).toMatchObject({ screen: 'live' });
  for (const field of ['content.hero.title', 'content.announcement', 'content.legal'])
    expect(editPlaceOf(markOfField(field))).toEqual({ screen: 'page', search: { field } });
  expect(partOfField('content.hero.photo.text')).toBe('hero');
  expect(partOfField('contact.links.instagram')).toBe('links');
  expect(partOfField('contact.address.street')).toBe('contact');
  expect(partOfField('kind')).toBe('business');
  expect(markOfSearch({ edit: 'menu_items/x/price' })).toBe('menu_items/x');
  expect(markOfSearch({ dish: 'x' })).toBe('menu_items/x');
  expect(markOfSearch({ field: 'content.hero' })).toBeNull();
});

test('T3 no path leads into what is there as a whole or not at all', () => {
  expect(schemaAt(rowSchemas.configurations, ['content', 'hero', 'photo'])).toBeDefined();
  expect(schemaAt(rowSchemas.configurations, ['content', 'hero', 'photo', 'text', 'es'])).toBeUndefined();
  expect(schemaAt(rowSchemas.businesses, ['contact', 'point', 'latitude'])).toBeUndefined();
  expect(schemaAt(rowSchemas.configurations, ['content', 'hero', 'title', 'es'])).toBeDefined();
});

test('T9 what is typed is read as the server would keep it', () => {
  expect(readValue('configurations', ['content', 'hero', 'title', 'es'], ' Hola ')).toEqual({
    ok: true,
    value: 'Hola',
  });
  expect(readValue('configurations', ['content', 'hero', 'title', 'es'], '  ')).toEqual({
    ok: true,
    value: null,
  });
  expect(readValue('businesses', ['contact', 'email'], 'hola@')).toEqual({ ok: false });
  expect(readValue('businesses', ['name'], '')).toEqual({ ok: false });
  expect(readValue('menu_items', ['diets'], [])).toEqual({ ok: true, value: [] });
});
