import { expect, test } from 'vitest';
import * as z from 'zod';
import { renderPage } from '../../../worker/sites/pages/published/render-page.tsx';
import type { SitePage } from '../../../worker/sites/pages/published/site-paths.ts';
import type { SiteView } from '../../../worker/sites/pages/published/site-view.ts';
import { demoView } from '../../support/sites/demo-site.ts';

/** What a page says to machines, checked by the types and properties of schema.org that it uses; another one fails. */
const offer = z.strictObject({
  '@type': z.literal('Offer'),
  name: z.string().optional(),
  price: z.string().regex(/^\d+\.\d\d$/),
  priceCurrency: z.string().length(3),
  availability: z.enum(['https://schema.org/InStock', 'https://schema.org/SoldOut']),
});
const menuSchema = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@type': z.literal('Menu'),
  name: z.string(),
  inLanguage: z.string(),
  hasMenuSection: z.array(
    z.strictObject({
      '@type': z.literal('MenuSection'),
      name: z.string(),
      hasMenuItem: z.array(
        z.strictObject({
          '@type': z.literal('MenuItem'),
          name: z.string(),
          description: z.string().optional(),
          offers: z.array(offer).optional(),
          suitableForDiet: z.array(z.string().regex(/^https:\/\/schema\.org\/\w+Diet$/)).optional(),
        }),
      ),
    }),
  ),
});
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const hours = z.strictObject({
  '@type': z.literal('OpeningHoursSpecification'),
  opens: clock,
  closes: clock,
  dayOfWeek: z
    .string()
    .regex(/^https:\/\/schema\.org\/\w+day$/)
    .optional(),
  validFrom: z.iso.date().optional(),
  validThrough: z.iso.date().optional(),
});
const placeSchema = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@type': z.string(),
  '@id': z.url(),
  name: z.string(),
  url: z.url(),
  description: z.string().optional(),
  image: z.url(),
  telephone: z.string().optional(),
  email: z.email().optional(),
  servesCuisine: z.string().optional(),
  address: z.record(z.string(), z.string()),
  geo: z.strictObject({
    '@type': z.literal('GeoCoordinates'),
    latitude: z.number(),
    longitude: z.number(),
  }),
  openingHoursSpecification: z.array(hours),
  specialOpeningHoursSpecification: z.array(hours),
  currenciesAccepted: z.string(),
  acceptsReservations: z.url().optional(),
  hasMenu: z.url(),
  sameAs: z.array(z.url()),
});

function factsOf(view: SiteView, page: SitePage): unknown[] {
  const { html } = renderPage(view, { language: view.language, page, part: 1 });
  return [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json = '']) =>
    JSON.parse(json),
  );
}

test('X12 the menu in facts has every dish of the page with its prices in their currency', () => {
  const view = demoView('casa-marea');
  const menus = factsOf(view, 'menu').map((facts) => menuSchema.parse(facts));
  const items = menus.flatMap(({ hasMenuSection }) =>
    hasMenuSection.flatMap(({ hasMenuItem }) => hasMenuItem),
  );
  const dishes = view.snapshot.menus.flatMap(({ categories }) =>
    categories.flatMap((category) => category.items),
  );
  expect(items.map(({ name }) => name).toSorted()).toEqual(dishes.map(({ name }) => name.es).toSorted());
  expect(
    items.find(({ name }) => name === 'Pulpo á feira')?.offers?.map(({ name, price }) => [name, price]),
  ).toEqual([
    ['Media', '14.00'],
    ['Entera', '24.00'],
  ]);
  // What has no price of its own: by the market, or within the price of a set menu.
  for (const unpriced of ['Percebes', 'Lentejas con verduras'])
    expect(items.find(({ name }) => name === unpriced)?.offers).toBeUndefined();
  expect(items.find(({ name }) => name === 'Tortilla de Betanzos')?.suitableForDiet).toEqual([
    'https://schema.org/VegetarianDiet',
  ]);
});

test('X12 M5 the place in facts has its kind, address, hours past midnight and days that are special', () => {
  const [facts] = factsOf(demoView('ninetta'), 'home');
  const place = placeSchema.parse(facts);
  expect(place['@type']).toBe('Restaurant');
  expect(place.image).toBe('https://mesa.example/photos/demo/horno.jpg');
  expect(place.hasMenu).toBe('https://mesa.example/s/casa/menu');
  expect(place.openingHoursSpecification).toContainEqual({
    '@type': 'OpeningHoursSpecification',
    opens: '19:30',
    closes: '01:00',
    dayOfWeek: 'https://schema.org/Saturday',
  });
  expect(place.specialOpeningHoursSpecification).toContainEqual({
    '@type': 'OpeningHoursSpecification',
    opens: '00:00',
    closes: '00:00',
    validFrom: '2026-12-24',
    validThrough: '2026-12-24',
  });
});
