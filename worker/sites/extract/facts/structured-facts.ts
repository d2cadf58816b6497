import { menuCurrencies } from '../../../../contract/sites.ts';
import type { Hours } from '../../content/hours.ts';
import type { Page } from '../page.ts';
import { bareName, type Literal, literalsOf, type Thing, textIn, thingsOf } from '../structured/thing.ts';
import { type Candidate, candidate, type FactKey, trust } from './candidate.ts';
import { siteLinkOf } from './link-hosts.ts';
import { openingIn } from './opening-text.ts';
import { isDialled } from './phone-number.ts';
import { looseTypes, placeTypes } from './place-types.ts';
import { addressIn } from './postal-address.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** `HH:MM`, with seconds or not, as minutes; null for anything else. */
function minutesOf(text: string): number | null {
  const [, hours = '', minutes = ''] = /^(?:\d{4}-\d\d-\d\dT)?(\d{1,2}):(\d\d)/.exec(text) ?? [];
  return hours === '' || Number(hours) > 24 ? null : Number(hours) * 60 + Number(minutes);
}

/** OpeningHoursSpecification: days by name, two times; those of single dates are no week. */
function specified(thing: Thing): Hours['week'] {
  if (textIn(thing, 'validFrom') !== '') return [];
  const opens = minutesOf(textIn(thing, 'opens'));
  const closes = minutesOf(textIn(thing, 'closes'));
  if (opens === null || closes === null || opens === closes) return [];
  return literalsOf(thing, 'dayOfWeek').flatMap(({ text }) => {
    const weekday = weekdays.indexOf(bareName(text).toLowerCase()) + 1;
    return weekday === 0 ? [] : [{ weekday, opens, closes: closes <= opens ? closes + 1440 : closes }];
  });
}

/** How well a thing describes the place itself: by its type, and by how much it says. */
function rank(thing: Thing): number {
  const isPlace = thing.types.some((type) => placeTypes.has(type));
  const isLoose = thing.types.some((type) => looseTypes.has(type));
  if (!isPlace && !isLoose) return 0;
  return (isPlace ? 100 : 10) + thing.properties.size;
}

/** The thing that is the place; undefined when none is. */
export const placeOf = (page: Page): Thing | undefined =>
  page.things
    .map((thing) => ({ thing, rank: rank(thing) }))
    .filter((one) => one.rank > 0)
    .toSorted((a, b) => b.rank - a.rank)[0]?.thing;

/** What a page says of the place for machines. */
export function structuredFacts(page: Page): Candidate[] {
  const place = placeOf(page);
  if (place === undefined) return [];
  // Of an organisation that is no place, much is said that the place is not: who made the site, for one.
  const isPlace = place.types.some((type) => placeTypes.has(type));
  const sure = trust[place.origin] - (isPlace ? 0 : 0.15);
  const found: Candidate[] = [];
  const put = (key: FactKey, value: unknown, { at, quote }: Pick<Literal, 'at' | 'quote'>) =>
    found.push(candidate(page, key, value, place.origin, at, quote, sure));
  const texts = (key: FactKey, of: Thing, ...names: string[]) => {
    const [first] = literalsOf(of, ...names);
    if (first) put(key, first.text.trim(), first);
  };
  texts('name', place, 'name', 'legalName');
  const [phone] = literalsOf(place, 'telephone', 'phone').filter(({ text }) => isDialled(text));
  if (phone) put('phone', phone.text.replace(/^tel:/i, '').trim(), phone);
  const [email] = literalsOf(place, 'email');
  if (email && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.text.replace(/^mailto:/i, '')))
    put('email', email.text.replace(/^mailto:/i, ''), email);
  texts('about', place, 'description');
  const [address] = thingsOf(place, 'address');
  if (address) {
    texts('street', address, 'streetAddress');
    texts('postalCode', address, 'postalCode');
    texts('locality', address, 'addressLocality');
    texts('region', address, 'addressRegion');
    const [country] = literalsOf(address, 'addressCountry').filter(({ text }) => /^[a-z]{2}$/i.test(text));
    if (country) put('country', country.text.toUpperCase(), country);
  } else {
    const [line] = literalsOf(place, 'address');
    const read = line && addressIn(line.text);
    if (read)
      for (const key of ['street', 'postalCode', 'locality'] as const)
        if (read[key]) put(key, read[key], line);
  }
  const [point] = thingsOf(place, 'geo');
  const [latitude, longitude] = [
    Number(point && textIn(point, 'latitude')),
    Number(point && textIn(point, 'longitude')),
  ];
  const isPoint =
    Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude !== 0 || longitude !== 0);
  if (point && isPoint)
    put(
      'point',
      { latitude, longitude },
      { at: point.at, quote: `${String(latitude)}, ${String(longitude)}` },
    );
  const [currency] = literalsOf(place, 'currenciesAccepted').filter(({ text }) => isCurrency(text));
  if (currency) put('currency', currency.text, currency);
  const specs = thingsOf(place, 'openingHoursSpecification');
  const spoken = literalsOf(place, 'openingHours');
  const week = [...specs.flatMap(specified), ...spoken.flatMap(({ text }) => openingIn(text))];
  const at = spoken[0] ?? specs[0];
  if (week.length > 0 && at)
    put('hours', week, {
      at: at.at,
      quote: spoken.map(({ quote }) => quote).join('; ') || 'openingHoursSpecification',
    });
  for (const link of literalsOf(place, 'sameAs', 'hasMap', 'acceptsReservations')) {
    const kind = siteLinkOf(link.text);
    if (kind !== null) put(`links.${kind}`, link.text, link);
  }
  return found;
}

const isCurrency = (text: string): boolean => menuCurrencies.some((code) => code === text);
