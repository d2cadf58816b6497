import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type AskedCenters, centersNear } from '../../../db/calls/centers.ts';
import { startPglite } from '../../support/postgres.ts';
import { type Clinic, clinicsOf, placeClinic } from '../support/clinics.ts';
import { clock, openWorld, refusal, request, stranger, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld(await startPglite());
});
afterAll(() => world.close());
beforeEach(() =>
  world.postgres.exec('delete from center_hours; delete from center_special_hours; delete from centers;'),
);

/** Asks as a visitor; everything around a point unless said otherwise. */
async function look(ask: Partial<AskedCenters>, at = new Date()): Promise<Clinic[]> {
  const visitor = world.database.asActor({ kind: 'visitor' }, request);
  const [, [row]] = await visitor.run((tx) => [
    clock(tx, at),
    centersNear(tx, {
      latitude: null,
      longitude: null,
      words: null,
      country: null,
      radius: 25_000,
      species: null,
      openNow: false,
      examples: true,
      after: null,
      limit: 1_000,
      ...ask,
    }),
  ]);
  return clinicsOf(row?.found);
}
const namesOf = (clinics: readonly Clinic[]) => clinics.map(({ name }) => name);
const place = (change: Parameters<typeof placeClinic>[1]) => placeClinic(world.postgres, change);

const radians = (degrees: number) => (degrees * Math.PI) / 180;
/** Metres on the ground by the haversine formula, which knows nothing of the index. */
function metres(
  a: { latitude: number; longitude: number },
  b: { latitude: number; longitude: number },
): number {
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
  const square =
    half(a.latitude, b.latitude) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(a.longitude, b.longitude);
  return 2 * 6_371_008.8 * Math.asin(Math.min(1, Math.sqrt(square)));
}

const puerta = { latitude: 40.4168, longitude: -3.7038 };

describe('A25 clinics near a point', () => {
  test('A25 the nearest first, each with its distance, and nothing beyond the radius', async () => {
    await place({ name: 'Lejos', latitude: 40.6, longitude: -3.7 });
    await place({ name: 'Fuera', latitude: 41.2, longitude: -3.7 });
    await place({ name: 'Cerca', latitude: 40.42, longitude: -3.7 });
    const found = await look(puerta);
    expect(namesOf(found)).toEqual(['Cerca', 'Lejos']);
    for (const clinic of found) expect(clinic.distance).toBeCloseTo(metres(puerta, clinic), 0);
  });

  test('A25 the radius is to the metre', async () => {
    const clinic = { latitude: 40.5, longitude: -3.9 };
    await place({ name: 'Borde', ...clinic });
    const away = metres(puerta, clinic);
    expect(await look({ ...puerta, radius: away + 1 })).toHaveLength(1);
    expect(await look({ ...puerta, radius: away - 1 })).toEqual([]);
  });

  test.each([
    ['the date line', { latitude: -17, longitude: 179.99 }, { latitude: -17, longitude: -179.99 }],
    ['the north pole', { latitude: 89.99, longitude: 0 }, { latitude: 89.99, longitude: 180 }],
    ['the south pole', { latitude: -90, longitude: 12 }, { latitude: -89.99, longitude: -100 }],
    ['the equator and Greenwich', { latitude: 0.01, longitude: 0.01 }, { latitude: -0.01, longitude: -0.01 }],
  ])('A25 across %s what is near is near', async (_, from, to) => {
    await place({ name: 'Enfrente', ...to });
    const [found] = await look({ ...from, radius: 10_000 });
    expect(found?.distance).toBeCloseTo(metres(from, to), 0);
  });

  test('A25 anywhere on the globe the same clinics as by measuring each, in the same order', async () => {
    let seed = 7;
    const chance = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    const clinics = Array.from({ length: 400 }, (_, n) => ({
      name: `${n}`,
      latitude: chance() * 12 + (n % 2 === 0 ? 78 : -6),
      longitude: ((chance() * 12 + (n % 3 === 0 ? 174 : -6) + 180) % 360) - 180,
    }));
    for (const clinic of clinics) await place(clinic);
    for (let n = 0; n < 40; n += 1) {
      const from = clinics[Math.floor(chance() * clinics.length)] ?? puerta;
      const point = { latitude: Math.min(90, from.latitude + 0.3), longitude: from.longitude };
      const radius = chance() * 200_000;
      const expected = clinics
        .map((clinic) => ({ name: clinic.name, away: metres(point, clinic) }))
        .filter(({ away }) => away <= radius)
        .toSorted((a, b) => a.away - b.away);
      expect(namesOf(await look({ ...point, radius }))).toEqual(expected.map(({ name }) => name));
    }
  });

  test('A25 page by page each clinic comes once, also where several are at one point', async () => {
    for (let n = 0; n < 11; n += 1)
      await place({ name: `${n}`, latitude: 40.4 + Math.floor(n / 4) / 1_000, longitude: -3.7001 });
    const whole = await look(puerta);
    expect(whole).toHaveLength(11);
    const seen: Clinic[] = [];
    for (;;) {
      const last = seen.at(-1);
      const after = last ? { order: 'distance', key: last.key, id: last.id } : null;
      const page = await look({ ...puerta, after, limit: 3 });
      if (page.length === 0) break;
      seen.push(...page);
    }
    expect(seen).toEqual(whole);
    await refusal(
      look({ ...puerta, after: { order: 'name', key: 'clínica', id: randomUUID() } }),
      'BAD_INPUT',
    );
  });

  test('A25 by species, and by words beside the point', async () => {
    await place({ name: 'Caballos', species: ['horse'] });
    await place({ name: 'Perros', species: ['dog', 'cat'], address: 'Calle del Río, 3' });
    expect(namesOf(await look({ ...puerta, species: 'horse' }))).toEqual(['Caballos']);
    expect(namesOf(await look({ ...puerta, words: 'RIO' }))).toEqual(['Perros']);
    expect(await look({ ...puerta, words: 'd_l' })).toEqual([]);
  });

  test('A25 what is out of sight is not shown, and examples only where they may be', async () => {
    await place({ name: 'Cerrada', status: 'inactive' });
    await place({ name: 'Ejemplo', isExample: true });
    await place({ name: 'De verdad' });
    expect(namesOf(await look({ ...puerta, examples: false }))).toEqual(['De verdad']);
    expect(namesOf(await look(puerta)).toSorted()).toEqual(['De verdad', 'Ejemplo']);
  });
});

describe('A25 clinics around what somebody typed', () => {
  beforeEach(async () => {
    await place({ name: 'Norte', city: 'Córdoba', postalCode: '14005', latitude: 37.89, longitude: -4.79 });
    await place({
      name: 'Ángel Sur',
      city: 'Córdoba',
      country: 'MX',
      postalCode: '94500',
      latitude: 18.89,
      longitude: -96.93,
    });
    await place({
      name: 'Lagan',
      city: 'Belfast',
      country: 'GB',
      postalCode: 'BT7',
      latitude: 54.58,
      longitude: -5.93,
    });
  });

  test.each([
    ['a town, whatever the accents and the case', { words: 'CORDOBA', country: 'ES' }, ['Norte']],
    ['the town in the other country', { words: 'córdoba', country: 'MX' }, ['Ángel Sur']],
    ['a postal code', { words: '14005' }, ['Norte']],
    ['a postal code of the same province', { words: '14010' }, ['Norte']],
    ['a British code, of which we know the first half', { words: 'bt7 1nn' }, ['Lagan']],
    ['part of a name', { words: 'angel s' }, ['Ángel Sur']],
    ['the beginning of a word', { words: 'su' }, ['Ángel Sur']],
    ['a sign that is none', { words: '%' }, []],
    ['nothing that there is', { words: '99999' }, []],
  ])('A25 by %s', async (_, ask, names) => {
    expect(namesOf(await look(ask))).toEqual(names);
  });

  test('A25 found by name there is no distance, the order is that of the names, and it goes on', async () => {
    for (const name of ['Río Tres', 'Rio Uno', 'río dos']) await place({ name });
    const found = await look({ words: 'rio' });
    expect(found.map(({ name, distance }) => [name, distance])).toEqual([
      ['río dos', null],
      ['Río Tres', null],
      ['Rio Uno', null],
    ]);
    const [first] = found;
    const after = { order: 'name', key: first?.key ?? '', id: first?.id ?? '' };
    expect(namesOf(await look({ words: 'rio', after }))).toEqual(['Río Tres', 'Rio Uno']);
  });

  test('A25 neither a point nor words is refused', async () => {
    await refusal(look({ words: '  ' }), 'BAD_INPUT');
  });
});

test('A25 nobody but the product reads the clinics by themselves', async () => {
  for (const door of [world.as(stranger()), world.database.asActor({ kind: 'visitor' }, request)])
    await expect(door.run((tx) => [tx.execute('select from centers')])).rejects.toThrow();
});
