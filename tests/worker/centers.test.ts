import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { adminCenterSchema } from '../../worker/backoffice/centers/center-fields.ts';
import { listCentersOutput } from '../../worker/backoffice/centers/list-centers.ts';
import { nearOutput } from '../../worker/consults/centers/near.ts';
import { member } from './support/consult.ts';
import { asOwner } from './support/doubles.ts';
import { done, freshAddress, mutation, query, refusal, send } from './support/worker.ts';

const near = (input: object, sending = {}) => done(nearOutput, query('centers.near', input, sending));

test('A25 A44 a visitor finds clinics near a point over REST as over tRPC, in one round trip', async () => {
  const point = { latitude: 51.5, longitude: -0.12, radiusKm: 10 };
  const found = await near(point);
  expect(found.items.length).toBeGreaterThan(2);
  expect(found.items.every(({ isExample }) => isExample)).toBe(true);
  const away = found.items.map(({ distance }) => distance ?? Number.NaN);
  expect(away).toEqual(away.toSorted((a, b) => a - b));
  const rest = await send('/api/centers/near?latitude=51.5&longitude=-0.12&radiusKm=10&openNow=false');
  expect(rest.status).toBe(200);
  expect(nearOutput.parse(await rest.json())).toEqual(found);
});

test('A25 a town is found by its names in both languages, in the country that is preferred, and the other is named', async () => {
  for (const q of ['LONDRES', 'london'])
    expect((await near({ q })).origin).toMatchObject({ kind: 'town', name: 'London', country: 'GB' });
  const spanish = await near({ q: 'guadalajara', country: 'ES' });
  expect(spanish.origin).toMatchObject({ country: 'ES' });
  expect(spanish.alsoNamed).toMatchObject([{ name: 'Guadalajara', country: 'MX' }]);
  expect((await near({ q: 'Guadalajara', country: 'MX' })).items[0]).toMatchObject({ country: 'MX' });
  expect((await near({ q: '41018' })).origin).toMatchObject({ kind: 'postal_code', country: 'ES' });
  expect((await near({ q: 'kettle hill' })).items).toMatchObject([{ distance: null, city: 'London' }]);
});

test('A25 page by page all clinics come once', async () => {
  const point = { q: 'Madrid', radiusKm: 200 };
  const whole = await near({ ...point, limit: 50 });
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await near({ ...point, limit: 3, cursor });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(seen).toEqual(whole.items.map(({ id }) => id));
});

test('A25 where the product is in service nobody is sent to a clinic that does not exist', async () => {
  const found = await near({ q: 'Madrid' }, { env: { ENVIRONMENT: 'production' } });
  expect(found.items).toEqual([]);
});

test.each([
  ['neither a point nor words', ''],
  ['half a point', 'latitude=40'],
  ['a point that is nowhere', 'latitude=91&longitude=0'],
  ['further than anybody goes', 'latitude=40&longitude=-3&radiusKm=201'],
  ['no radius', 'latitude=40&longitude=-3&radiusKm=0'],
  ['an animal that nobody knows', 'q=Madrid&species=unicorn'],
  ['a cursor that is none', 'q=Madrid&cursor=x'],
  ['words without end', `q=${'a'.repeat(81)}`],
])('A25 %s: BAD_INPUT, in the language of who asks', async (_, search) => {
  const answer = await send(`/api/centers/near?${search}`, { headers: { 'accept-language': 'es' } });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ error: { code: 'BAD_INPUT', fields: [{}] } });
});

test('A25 counted like all that anybody may call: from one address no more than the limit', async () => {
  const limit = { limit: async () => ({ success: false }) };
  const outcome = query(
    'centers.near',
    { q: 'Madrid' },
    { address: freshAddress(), env: { PUBLIC_LIMIT: limit } },
  );
  expect(await refusal(outcome)).toBe('429 RATE_LIMITED');
});

const clinic = (change: object = {}) => ({
  id: randomUUID(),
  version: null,
  name: `Clínica ${randomUUID()}`,
  address: 'Calle Mayor, 1',
  city: 'Villarriba',
  postalCode: '99001',
  country: 'ES',
  phone: '+34 000 000 001',
  url: null,
  species: ['dog'],
  latitude: 10,
  longitude: 10,
  timeZone: 'Europe/Madrid',
  emergency: false,
  isExample: false,
  status: 'active',
  hours: [{ weekday: 1, opens: 540, closes: 840 }],
  specialHours: [{ day: '2026-12-25', opens: null, closes: null }],
  ...change,
});

test('An admin adds a clinic once, changes it, and puts it out of sight; each is audited as it was and as it is', async () => {
  const admin = await member('admin');
  const save = (center: object) =>
    done(adminCenterSchema, mutation('admin.centers.save', center, { as: admin }));
  const fresh = clinic();
  const added = await save(fresh);
  expect(await save(fresh)).toEqual(added);
  expect(added).toMatchObject({ hours: fresh.hours, specialHours: fresh.specialHours });
  expect((await near({ q: fresh.name })).items).toMatchObject([{ id: fresh.id }]);

  const changed = await save({ ...added, hours: [], status: 'inactive' });
  expect((await near({ q: fresh.name })).items).toEqual([]);
  expect(await refusal(mutation('admin.centers.save', { ...added, name: 'Otra' }, { as: admin }))).toBe(
    '409 CONFLICT',
  );
  const listed = await done(
    listCentersOutput,
    query('admin.centers.list', { q: fresh.name, status: 'inactive' }, { as: admin }),
  );
  expect(listed.items).toEqual([changed]);
  const audit = await asOwner(
    `select action, actor_id as actor, details from public.audit_log where entity_id = $1 order by id`,
    [fresh.id],
  );
  expect(audit).toEqual([
    { action: 'center.add', actor: admin.id, details: { before: null, after: added } },
    { action: 'center.change', actor: admin.id, details: { before: added, after: changed } },
  ]);
});

test('What is wrong with a clinic is said by its field, and nothing is kept', async () => {
  const admin = await member('admin');
  const wrong = {
    name: ' ',
    phone: '910 000 000',
    url: 'javascript:alert(1)',
    species: [],
    latitude: 91,
    timeZone: 'Europe/Atlantis',
    country: 'Spain',
    hours: [{ weekday: 1, opens: 840, closes: 540 }],
    specialHours: [{ day: '2026-12-25', opens: 540, closes: null }],
  };
  for (const [field, value] of Object.entries(wrong)) {
    const asked = clinic({ [field]: value });
    const outcome = await mutation('admin.centers.save', asked, { as: admin });
    expect([field, outcome.ok ? null : outcome.code]).toEqual([field, 'BAD_INPUT']);
    expect(outcome.ok ? '' : outcome.body).toContain(`"path":"${field}`);
    expect(await asOwner('select from public.centers where id = $1', [asked.id])).toEqual([]);
  }
  const twice = clinic({ hours: [1, 1].map((weekday) => ({ weekday, opens: 540, closes: 840 })) });
  expect(await refusal(mutation('admin.centers.save', twice, { as: admin }))).toBe('400 BAD_INPUT');
  expect(await refusal(mutation('admin.centers.save', clinic({ version: '1' }), { as: admin }))).toBe(
    '404 NOT_FOUND',
  );
});
