import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { byAdmin, tally } from '../support/race.ts';
import { openRaceWorld } from '../support/race-world.ts';
import { newRestaurant, type Restaurant } from '../support/restaurant.ts';

const { postgres, world, track } = await openRaceWorld();

let admin: SignedIn;
let place: Restaurant;
beforeAll(async () => {
  admin = await world.person({ role: 'admin' });
  place = await newRestaurant(world, 'free');
});
beforeEach(() => postgres.exec('update templates set active = true'));

const hide = (code: string) =>
  byAdmin(admin, `select public.fn_offer_template('${code}', false, 'Se rehace')`);
const configuration = JSON.stringify({ name: 'Otra', templateCode: 'modern', settings: {}, content: {} });
const business = JSON.stringify({
  name: 'Casa Ana',
  kind: 'restaurant',
  country: 'ES',
  timeZone: 'Europe/Madrid',
  currency: 'EUR',
  languages: ['es'],
});

/** The ways to choose the template `modern`, each of which gives a row where it was chosen. */
const ways = {
  'a business is opened': () =>
    `select id from public.fn_create_business('${randomUUID()}', '${business}', '${configuration}', '{"es": "Carta"}')`,
  'a page is added': () =>
    `select id from public.fn_add_configuration('${randomUUID()}', '${place.id}', '${configuration}')`,
  'a page gets another one': () => {
    const change = {
      op: 'set',
      table: 'configurations',
      id: place.configuration,
      path: ['template_code'],
      was: 'cozy',
      value: 'modern',
    };
    return `select revision from public.fn_edit_content('${place.id}', '${randomUUID()}', '${JSON.stringify([change])}')`;
  },
} as const;
const cases = Object.entries(ways);

const pagesWith = async (code: string) =>
  (await postgres.query('select from configurations where template_code = $1', [code])).length;

test.each(cases)(
  'While a template is being hidden %s with it: that waits, and is refused',
  async (_, choose) => {
    const before = await pagesWith('modern');
    const { waited, finish } = await track.behind(hide('modern'), { who: place.owner, statements: choose() });
    expect({ waited, tally: tally([finish]) }).toEqual({ waited: true, tally: { WRONG_STATE: 1 } });
    expect(await pagesWith('modern')).toBe(before);
  },
);

test.each(cases)(
  'When %s with a template at the moment it is hidden, hiding waits, and the page keeps it',
  async (_, choose) => {
    const before = await pagesWith('modern');
    const { waited, finish } = await track.behind({ who: place.owner, statements: choose() }, hide('modern'));
    expect({ waited, tally: tally([finish]) }).toEqual({ waited: true, tally: { ok: 1 } });
    expect(await pagesWith('modern')).toBe(before + 1);
  },
);

test('Twenty choose a template while it is hidden: those who have it came before, the others are refused', async () => {
  const before = await pagesWith('modern');
  const choose = () => ({ who: place.owner, statements: ways['a page is added']() });
  const finishes = await track.race([
    ...Array.from({ length: 10 }, choose),
    hide('modern'),
    ...Array.from({ length: 9 }, choose),
  ]);
  const { ok = 0, WRONG_STATE: late = 0, ...others } = tally(finishes);
  expect(others).toEqual({});
  expect(ok + late).toBe(20);
  expect(await pagesWith('modern')).toBe(before + ok - 1);
  expect(await postgres.query("select active from templates where code = 'modern'")).toEqual([
    { active: false },
  ]);
});
