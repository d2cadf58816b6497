import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import {
  clearSecondFactor,
  dropSecondFactor,
  ensureProfile,
  requireRole,
  revokeSessions,
} from '../../../db/calls/identity.ts';
import { createDatabase, type Database } from '../../../db/client.ts';
import { deviceSessions, userProfiles } from '../../../db/schema/index.ts';
import { startNeon } from '../../support/neon.ts';
import { startPglite } from '../../support/postgres.ts';
import { first, openWorld, refusal, request, stranger, type World } from '../support/world.ts';

const refused = 'SECOND_FACTOR_REQUIRED';

let world: World;
/** The same database entered by a deployment that asks vets and admins for a second factor. */
let strict: Database;
let closeStrict: () => Promise<void>;
beforeAll(async () => {
  world = await openWorld(await startPglite());
  const neon = await startNeon(world.postgres);
  closeStrict = () => neon.close();
  strict = createDatabase({
    url: neon.databaseUrl,
    endpoint: neon.endpoint,
    secondFactorRoles: ['vet', 'admin'],
  });
});
afterAll(async () => {
  await closeStrict();
  await world.close();
});

/** The same person after they showed their second factor, on another device. */
const withFactor = (person: SignedIn): SignedIn => ({
  ...person,
  sessionId: crypto.randomUUID(),
  assurance: 'aal2',
});
/** The same person with a new session by their password alone. */
const byPassword = (person: SignedIn): SignedIn => ({
  ...person,
  sessionId: crypto.randomUUID(),
  issuedAt: person.issuedAt + 60,
  assurance: 'aal1',
});
const read = (person: SignedIn, database: Database = world.database) =>
  database.asActor(person, request).run((tx) => [tx.select().from(userProfiles)]);
const readAll = (person: SignedIn, database: Database = world.database) =>
  database.asAdmin(person, request).run((tx) => [tx.select().from(userProfiles)]);
const provision = (person: SignedIn, database: Database = world.database) =>
  database
    .asActor(person, request)
    .run((tx) => [ensureProfile(tx, { locale: 'es', displayName: 'someone' })]);
const knownSince = async (person: SignedIn) =>
  first(
    await world.postgres.query<{ at: Date | null }>(
      'select second_factor_at as at from user_profiles where user_id = $1',
      [person.id],
    ),
  ).at;

describe('somebody who has a second factor', () => {
  test.each(['owner', 'vet', 'admin'] as const)(
    'an %s is asked for it at every door from the first token that showed it',
    async (role) => {
      const person = await world.person(role === 'owner' ? {} : { role });
      const before = world.requests();
      await world.as(withFactor(person)).run((tx) => [tx.select().from(userProfiles)]);
      expect(world.requests() - before).toBe(1);
      expect(await knownSince(person)).not.toBeNull();

      for (const password of [person, byPassword(person), { ...byPassword(person), sessionId: null }]) {
        await refusal(read(password), refused);
        await refusal(readAll(password), refused);
        await refusal(
          world.as(password).run((tx) => [requireRole(tx, role)]),
          refused,
        );
      }
      expect((await read(withFactor(person)))[0]).toHaveLength(1);
      if (role === 'admin') expect((await readAll(withFactor(person)))[0].length).toBeGreaterThan(1);
    },
  );

  test('what is refused leaves nothing behind, not even the device', async () => {
    const ana = await world.person();
    await read(withFactor(ana));
    const thief = byPassword(ana);
    await refusal(
      world.as(thief).run((tx) => [tx.update(userProfiles).set({ displayName: 'taken' })]),
      refused,
    );
    const [devices] = await world.as(withFactor(ana)).run((tx) => [tx.select().from(deviceSessions)]);
    expect(devices.map(({ sessionId }) => sessionId)).not.toContain(thief.sessionId);
    expect(first((await read(withFactor(ana)))[0]).displayName).toBe('owner');
  });

  test('it is remembered when the profile is made by such a token', async () => {
    const ana = stranger();
    await provision(withFactor(ana));
    expect(await knownSince(ana)).not.toBeNull();
    await refusal(read(ana), refused);
  });

  test('the moment is that of the first token', async () => {
    const ana = await world.person();
    await read(withFactor(ana));
    const since = await knownSince(ana);
    await read(withFactor(ana));
    expect(await knownSince(ana)).toEqual(since);
  });

  test('a token that was logged out is told that, and not what it lacks', async () => {
    const ana = await world.person();
    const full = withFactor(ana);
    await read(full);
    await world.as(full).run((tx) => [revokeSessions(tx, null)]);
    await refusal(read({ ...byPassword(ana), issuedAt: ana.issuedAt - 60 }), 'SESSION_REVOKED');
    await refusal(read(byPassword(ana)), refused);
  });
});

describe('a deployment that asks for one by role', () => {
  test.each(['vet', 'admin'] as const)('a password alone opens nothing to a %s', async (role) => {
    const person = await world.person({ role });
    await read(person);
    await refusal(read(person, strict), refused);
    await refusal(readAll(person, strict), refused);
    expect((await read(withFactor(person), strict))[0]).toHaveLength(1);
  });

  test('owners come in without', async () => {
    const ana = await world.person();
    expect((await read(ana, strict))[0]).toHaveLength(1);
  });

  test('a newcomer whom the provider vouches for as an admin has no moment without', async () => {
    const admin = stranger('admin', 'admin');
    await refusal(provision(admin, strict), refused);
    expect(await world.postgres.query('select from user_profiles where user_id = $1', [admin.id])).toEqual(
      [],
    );
    await provision(withFactor(admin), strict);
    expect((await readAll(withFactor(admin), strict))[0].length).toBeGreaterThan(1);
  });

  test('the role is that of the database: a token that boasts changes nothing either way', async () => {
    const [owner, vet] = [await world.person(), await world.person({ role: 'vet' })];
    expect((await read({ ...owner, appRole: 'admin' }, strict))[0]).toHaveLength(1);
    await refusal(read({ ...vet, appRole: null }, strict), refused);
  });
});

describe('giving up the last second factor', () => {
  const drop = (person: SignedIn, database: Database = world.database) =>
    database.asActor(person, request).run((tx) => [dropSecondFactor(tx)]);

  test('a password is enough again, a token of before does not bring it back, one of later does', async () => {
    const ana = await world.person();
    const shown = withFactor(ana);
    await read(shown);
    await drop(shown);
    await read(shown);
    expect(await knownSince(ana)).toBeNull();
    expect((await read(byPassword(ana)))[0]).toHaveLength(1);
    await read({ ...withFactor(ana), issuedAt: ana.issuedAt + 60 });
    await refusal(read(byPassword(ana)), refused);
  });

  test('who has not shown it gives nothing up, nor does who needs one', async () => {
    const ana = await world.person();
    await refusal(drop(ana), refused);
    await read(withFactor(ana));
    await refusal(drop(byPassword(ana)), refused);
    const vera = await world.person();
    await world.postgres.query(`update user_profiles set role = 'vet' where user_id = $1`, [vera.id]);
    await refusal(drop(withFactor(vera), strict), 'FORBIDDEN');
    expect(await knownSince(vera)).toBeNull();
  });
});

describe('forgetting a second factor', () => {
  test('every device is logged out, old tokens do not bring it back, a password is enough again', async () => {
    const ana = await world.person();
    const old = withFactor(ana);
    await read(old);
    const [[outcome]] = await world.service.run((tx) => [clearSecondFactor(tx, ana.id)]);
    expect(outcome).toEqual({ cleared: true });
    await refusal(read(old), 'SESSION_REVOKED');
    const unseen = { ...old, sessionId: crypto.randomUUID(), issuedAt: old.issuedAt - 60 };
    await refusal(read(unseen), 'SESSION_REVOKED');
    expect(await knownSince(ana)).toBeNull();
    expect((await read(byPassword(ana)))[0]).toHaveLength(1);
    await read({ ...byPassword(ana), assurance: 'aal2' });
    await refusal(read(byPassword(ana)), refused);
  });

  test('there is an audit row for it, and none when there was nothing to forget', async () => {
    const ana = await world.person();
    expect((await world.service.run((tx) => [clearSecondFactor(tx, ana.id)]))[0]).toEqual([
      { cleared: false },
    ]);
    expect((await read(ana))[0]).toHaveLength(1);
    await read(withFactor(ana));
    await world.service.run((tx) => [clearSecondFactor(tx, ana.id)]);
    expect(
      await world.postgres.query(
        `select action, actor_kind from audit_log where entity_id = $1 and action = 'second-factor.clear'`,
        [ana.id],
      ),
    ).toEqual([{ action: 'second-factor.clear', actor_kind: 'service' }]);
  });

  test('nobody in particular is not found; people cannot do it themselves', async () => {
    await refusal(
      world.service.run((tx) => [clearSecondFactor(tx, crypto.randomUUID())]),
      'NOT_FOUND',
    );
    const ana = await world.person();
    await read(withFactor(ana));
    await expect(
      world.as(withFactor(ana)).run((tx) => [clearSecondFactor(tx, ana.id)]),
    ).rejects.toMatchObject({ cause: { code: '42501' } });
    await expect(
      world.as(withFactor(ana)).run((tx) => [tx.update(userProfiles).set({ secondFactorAt: null })]),
    ).rejects.toMatchObject({ cause: { code: '42501' } });
  });
});
