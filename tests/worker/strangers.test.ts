import { expect, test } from 'vitest';
import * as z from 'zod';
import { petSchema } from '../../worker/consults/pets/pet.ts';
import { meSchema } from '../../worker/core/identity/me.ts';
import { adminInputs } from './support/admin-inputs.ts';
import { member, newPet, ownerWithPet, start, startInput, waiting } from './support/consult.ts';
import { asOwner, ownWay } from './support/doubles.ts';
import { newPerson } from './support/person.ts';
import { type Listed, procedures, publicOnes } from './support/procedures.ts';
import { beingOffered, things } from './support/things.ts';
import { call, done, mutation, query, refusal } from './support/worker.ts';

const ofAdmins = ({ name }: Listed) => name.startsWith('admin.');

/** What names a thing that somebody has. What an admin may reach is everybody's: there the role decides, below. */
const naming = procedures.filter((procedure) => procedure.ids.length > 0 && !ofAdmins(procedure));

test('R4 every procedure that names a thing is in the table of things', () => {
  expect(Object.keys(things).toSorted()).toEqual(naming.map(({ name }) => name).toSorted());
});

test.each(naming)(
  'R4 $name with the id of another person: NOT_FOUND, as if it did not exist, and nothing changed',
  async ({ name, type, ids }) => {
    const make = things[name];
    if (make === undefined) throw new Error(`${name} is not in the table`);
    const { input, stranger, rightful, state } = await make();
    const before = await state();
    const foreign = await call(type, name, input, { as: stranger });
    expect(foreign).toMatchObject({ ok: false, status: 404, code: 'NOT_FOUND' });
    expect(await state()).toEqual(before);

    const invented = Object.fromEntries(ids.map((key) => [key, crypto.randomUUID()]));
    const nothing = await call(type, name, { ...input, ...invented }, { as: stranger });
    const told = ({ ok, body }: typeof nothing & { body?: string }) => [
      ok,
      body?.replace(/"requestId":"[^"]+"/, ''),
    ];
    expect(told(foreign)).toEqual(told(nothing));

    expect(await refusal(call(type, name, input, { as: rightful }))).toBe('200 allowed');
  },
);

test('A vet reads a consult that waits while it is offered to them, and no longer when another vet has it', async () => {
  const { asked, id, offerId } = await beingOffered();
  const other = await member('vet');
  const seenBy = async () =>
    Promise.all([asked, other].map((as) => refusal(query('sessions.get', { id }, { as }))));
  expect(await seenBy()).toEqual(['200 allowed', '404 NOT_FOUND']);
  await done(z.unknown(), mutation('desk.decline', { offerId }, { as: asked }));
  expect(await seenBy()).toEqual(['404 NOT_FOUND', '404 NOT_FOUND']);
  await done(z.unknown(), mutation('desk.accept', { sessionId: id }, { as: other }));
  expect(await seenBy()).toEqual(['404 NOT_FOUND', '200 allowed']);
});

test.each(procedures)('E33 $name without a token: refused, unless it is public', async ({ name, type }) => {
  const outcome = await refusal(call(type, name, { product: 'call-a-vet' }));
  expect(outcome).toBe(publicOnes.get(name) ?? '401 UNAUTHENTICATED');
});

test.each(procedures.filter(ofAdmins))(
  'An owner and a vet cannot call $name, an admin can',
  async ({ name, type }) => {
    const { input, admin, env = {} } = adminInputs[name] ?? { input: {}, admin: '200 allowed' };
    for (const role of ['owner', 'vet'] as const)
      expect(await refusal(call(type, name, input, { as: await member(role), env }))).toBe('403 FORBIDDEN');
    expect(await refusal(call(type, name, input, { as: await member('admin'), env }))).toBe(admin);
  },
);

test("R6 fields that are nobody's to send change nothing", async () => {
  const victim = await member();
  const as = await newPerson();
  const loot = {
    role: 'admin',
    user_id: victim.id,
    userId: victim.id,
    ownerId: victim.id,
    owner_id: victim.id,
    vetId: as.id,
    plan: 'family',
    planCode: 'family',
    status: 'active',
    included: 999,
    used: -5,
    unitPrice: 0,
    email: 'admin@example.test',
    sessionsValidFrom: null,
  };
  const me = await done(meSchema, mutation('me.provision', { locale: 'es', ...loot }, { as }));
  expect(me).toMatchObject({
    profile: { role: 'owner' },
    subscription: { planCode: 'start' },
    user: { email: as.email },
  });
  await done(z.unknown(), mutation('me.update', { displayName: 'B', ...loot }, { as }));
  const pet = await done(
    petSchema,
    mutation('pets.create', { name: 'Luna', species: 'dog', ...loot, id: victim.id }, { as }),
  );
  expect(pet.id).not.toBe(victim.id);
  await done(z.unknown(), mutation('pets.update', { id: pet.id, ...loot }, { as }));
  const { sessionId } = await start(startInput(pet.id, loot), { as });
  const profiles = await asOwner('select role, email from public.user_profiles where user_id = $1', [as.id]);
  expect(profiles).toEqual([{ role: 'owner', email: as.email }]);
  const owners = await asOwner(
    `select p.owner_id as pet, c.owner_id as consult, c.vet_id, c.status, c.unit_price
     from public.pets p join public.chat_sessions c on c.pet_id = p.id where c.id = $1`,
    [sessionId],
  );
  expect(owners).toEqual([{ pet: as.id, consult: as.id, vet_id: null, status: 'queued', unit_price: 1490 }]);
});

test('R7 a hundred interleaved requests of two people: each reads only their own', async () => {
  const pair = await Promise.all([member(), member()]);
  const pets = await Promise.all(pair.map(newPet));
  // Ten at a time: PGlite answers one request after the other, and the last must not wait longer than the Worker does.
  for (let wave = 0; wave < 10; wave += 1) {
    const turns = Array.from({ length: 10 }, (_, n) => n % 2);
    const answers = await Promise.all(turns.map((n) => query('pets.list', {}, { as: pair[n] })));
    expect(answers).toMatchObject(turns.map((n) => ({ ok: true, data: { pets: [{ id: pets[n] }] } })));
    for (const answer of answers) expect(answer).toHaveProperty('data.pets.length', 1);
  }
});

test('R8 a batch that throws in its middle leaves no role and no claims to the next request', async () => {
  const { owner, petId } = await waiting();
  expect(await refusal(mutation('sessions.start', startInput(petId), { as: owner }))).toBe('409 CONFLICT');
  const next = await newPerson();
  expect(await done(meSchema, query('me.get', {}, { as: next }))).toMatchObject({ profile: null, usage: [] });
  const [settings] = await asOwner(
    `select current_setting('request.jwt.claims', true) as claims, current_setting('role') as role`,
  );
  expect(['', null]).toContain(settings?.claims);
  expect(settings?.role).toBe('none');
});

test('R15 error bodies carry no SQL, no stack, no key', async () => {
  const { owner, petId } = await ownerWithPet();
  const way = ownWay();
  await way.become('away');
  const broken = {
    ...way.env,
    DATABASE_URL: 'postgres://anon:secret-of-the-login@broken.test:5432/callavet',
  };
  const failing = ownWay();
  const outcomes = [
    await query('me.get', {}, { as: owner, env: way.env }),
    await query(
      'me.get',
      {},
      { as: owner, env: { ...broken, NEON_FETCH_ENDPOINT: failing.env.NEON_FETCH_ENDPOINT } },
    ),
    await mutation('sessions.start', startInput(petId, { text: '' }), { as: owner }),
    await query('pets.get', { id: 'x' }, { as: owner }),
    await query('me.get', {}, { as: owner, env: { ROOM_TICKET_SECRET: 'short' } }),
  ];
  expect(outcomes.map((outcome) => outcome.status)).toEqual([503, 500, 400, 400, 503]);
  for (const outcome of outcomes)
    expect(outcome.ok ? '' : outcome.body).not.toMatch(
      /select|insert|fn_|postgres|neon|anon|secret|role "|\.ts:|at \w+ \(|node_modules|ROOM_TICKET/i,
    );
});
