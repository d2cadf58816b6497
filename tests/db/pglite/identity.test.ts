import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roles } from '../../../contract/people.ts';
import type { SignedIn } from '../../../db/actor.ts';
import { columns, maybe, oneOf } from '../../../db/calls/columns.ts';
import { setDuty } from '../../../db/calls/desk.ts';
import { currentUsage } from '../../../db/calls/entitlements.ts';
import { ensureProfile, requireRole, revokeSessions } from '../../../db/calls/identity.ts';
import type { Tx } from '../../../db/client.ts';
import { deviceSessions, userProfiles, vets } from '../../../db/schema/index.ts';
import { startPglite } from '../../support/postgres.ts';
import { clock, first, openWorld, refusal, request, stranger, type World } from '../support/world.ts';

/** The role of a person in the database; null without a profile. For the service. */
const roleOf = (tx: Tx, userId: string) =>
  tx.select(columns({ role: maybe(oneOf(roles)) })).from(sql`public.fn_role_of(${userId}::uuid) as role`);

let world: World;
beforeAll(async () => {
  world = await openWorld(await startPglite());
});
afterAll(() => world.close());

const provision = async (person: SignedIn, displayName: string | null = null) => {
  const [rows] = await world.as(person).run((tx) => [ensureProfile(tx, { locale: 'en', displayName })]);
  return first(rows);
};
const read = (person: SignedIn) => world.as(person).run((tx) => [tx.select().from(userProfiles)]);
const role = async (person: SignedIn) => (await world.service.run((tx) => [roleOf(tx, person.id)]))[0];
const promote = (person: SignedIn, to: string) =>
  world.postgres.query('update user_profiles set role = $1 where user_id = $2', [to, person.id]);

describe('profile', () => {
  test('the first call makes profile and start plan, the next ones change nothing', async () => {
    const ana = stranger('ana');
    expect(await provision(ana)).toMatchObject({
      email: 'ana@demo.test',
      displayName: 'ana',
      locale: 'en',
      role: 'owner',
    });
    expect(await provision(ana, 'Other')).toMatchObject({ displayName: 'ana' });
    const [usage] = await world.as(ana).run((tx) => [currentUsage(tx, 'call-a-vet')]);
    expect(usage.map(({ planCode, meter, included }) => [planCode, meter, included])).toEqual([
      ['start', 'chat', 1],
      ['start', 'video', 0],
    ]);
  });

  test('the e-mail follows the verified token', async () => {
    const ana = stranger('before');
    await provision(ana);
    expect(await provision({ ...ana, email: 'after@demo.test' })).toMatchObject({ email: 'after@demo.test' });
  });

  test('reading makes no profile', async () => {
    const ana = stranger();
    const [profiles, usage] = await world
      .as(ana)
      .run((tx) => [tx.select().from(userProfiles), currentUsage(tx, 'call-a-vet')]);
    expect([profiles, usage]).toEqual([[], []]);
  });

  test('J11 the role in app_metadata counts when the profile is made', async () => {
    for (const name of ['vet', 'admin']) {
      const person = stranger('colleague', name);
      expect(await provision(person)).toMatchObject({ role: name });
      expect(await role(person)).toEqual([{ role: name }]);
    }
  });

  test('J11 what is no role of ours makes an owner', async () => {
    for (const name of ['service', 'postgres', 'service_role', 'ADMIN', '']) {
      expect(await provision(stranger('x', name))).toMatchObject({ role: 'owner' });
    }
  });

  test('J11 a role that the token claims later is ignored', async () => {
    const ana = stranger();
    await provision(ana);
    expect(await provision({ ...ana, appRole: 'admin' })).toMatchObject({ role: 'owner' });
  });

  test('J12 a demoted admin is refused at once, with the old token', async () => {
    const admin = await world.person({ role: 'admin' });
    const list = () => world.database.asAdmin(admin, request).run((tx) => [tx.select().from(userProfiles)]);
    expect((await list())[0].length).toBeGreaterThan(1);
    await promote(admin, 'owner');
    await refusal(list(), 'FORBIDDEN');
    await refusal(
      world.as(admin).run((tx) => [requireRole(tx, 'admin')]),
      'FORBIDDEN',
    );
    expect((await read(admin))[0]).toHaveLength(1);
  });

  test('J12 the admin door is closed to everybody else', async () => {
    for (const person of [await world.person(), await world.person({ role: 'vet' }), stranger()]) {
      const door = world.database.asAdmin(person, request);
      await refusal(
        door.run((tx) => [tx.select().from(userProfiles)]),
        'FORBIDDEN',
      );
    }
  });

  test('only a vet goes on duty', async () => {
    const vera = await world.person({ role: 'vet' });
    await world.as(vera).run((tx) => [setDuty(tx, true)]);
    const [rows] = await world
      .as(vera)
      .run((tx) => [tx.select({ onDuty: vets.onDuty }).from(vets).where(eq(vets.userId, vera.id))]);
    expect(rows).toMatchObject([{ onDuty: true }]);
    await refusal(
      world.as(await world.person()).run((tx) => [setDuty(tx, true)]),
      'FORBIDDEN',
    );
  });
});

describe('sessions', () => {
  const revoke = (person: SignedIn, id: string | null) =>
    world.as(person).run((tx) => [revokeSessions(tx, id)]);
  const devices = async (person: SignedIn) =>
    (await world.as(person).run((tx) => [tx.select().from(deviceSessions)]))[0];
  const later = (person: SignedIn, seconds: number): SignedIn => ({
    ...person,
    sessionId: crypto.randomUUID(),
    issuedAt: person.issuedAt + seconds,
  });

  test('a device is noted once, and seen again at most every five minutes', async () => {
    const ana = await world.person();
    const start = Date.now();
    await read(ana);
    const seen = first(await devices(ana));
    expect(seen).toMatchObject({ sessionId: ana.sessionId, userAgent: 'vitest', revokedAt: null });
    const touchAt = (ms: number) =>
      world.postgres.exec(`
        begin; select set_config('app.now', '${new Date(start + ms).toISOString()}', true),
          set_config('request.jwt.claims', '{"sub":"${ana.id}","session_id":"${ana.sessionId}","iat":${ana.issuedAt}}', true);
        select fn_touch_session(); commit`);
    await touchAt(290_000);
    expect(first(await devices(ana)).lastSeenAt).toEqual(seen.lastSeenAt);
    await touchAt(310_000);
    expect(first(await devices(ana)).lastSeenAt).toEqual(new Date(start + 310_000));
  });

  test('a device that was logged out is refused, the others stay', async () => {
    const laptop = await world.person();
    const phone = later(laptop, 0);
    await read(phone);
    expect((await revoke(laptop, phone.sessionId))[0]).toEqual([{ revoked: 1 }]);
    expect((await revoke(laptop, phone.sessionId))[0]).toEqual([{ revoked: 0 }]);
    await refusal(read(phone), 'SESSION_REVOKED');
    expect((await read(laptop))[0]).toHaveLength(1);
  });

  test("somebody else's device is not found", async () => {
    const [ana, eve] = [await world.person(), await world.person()];
    await refusal(revoke(eve, ana.sessionId), 'NOT_FOUND');
    expect((await read(ana))[0]).toHaveLength(1);
  });

  test("a session id that another person's token carried is refused", async () => {
    const [ana, eve] = [await world.person(), await world.person()];
    await refusal(read({ ...eve, sessionId: ana.sessionId }), 'SESSION_REVOKED');
  });

  test('log out everywhere refuses every device and every token issued before; a new sign-in works', async () => {
    const laptop = await world.person();
    const phone = later(laptop, 0);
    const unseen = later(laptop, -60);
    await read(phone);
    expect((await revoke(laptop, null))[0]).toEqual([{ revoked: 2 }]);
    for (const old of [laptop, phone, unseen]) await refusal(read(old), 'SESSION_REVOKED');
    expect((await read(later(laptop, 60)))[0]).toHaveLength(1);
  });

  test('a token without a session id is refused by the moment it was issued', async () => {
    const ana = { ...(await world.person()), sessionId: null };
    await world.as(ana).run((tx) => [clock(tx, new Date(Date.now() + 2000)), revokeSessions(tx, null)]);
    await refusal(read(ana), 'SESSION_REVOKED');
  });

  test('J12 a revoked admin passes no door', async () => {
    const admin = await world.person({ role: 'admin' });
    await revoke(admin, null);
    await refusal(
      world.database.asAdmin(admin, request).run((tx) => [tx.select().from(userProfiles)]),
      'SESSION_REVOKED',
    );
  });
});
