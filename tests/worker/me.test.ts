import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { closeCodes } from '../../party/protocol/wire.ts';
import { listDevicesOutput } from '../../worker/core/identity/list-devices.ts';
import { meSchema, profileSchema } from '../../worker/core/identity/me.ts';
import { admissionSchema } from '../../worker/core/rooms/admission.ts';
import { enter } from './rooms/support/entering.ts';
import { active, auditOf, member, waiting } from './support/consult.ts';
import { ownProvider } from './support/doubles.ts';
import { newPerson } from './support/person.ts';
import { done, mutation, query, refusal } from './support/worker.ts';

test('A2 a newcomer has no profile until it is provisioned; provisioning again changes nothing', async () => {
  const as = await newPerson();
  expect(await done(meSchema, query('me.get', {}, { as }))).toEqual({
    user: { id: as.id, email: as.email },
    profile: null,
    newDevices: 0,
    subscription: null,
    usage: [],
  });
  const me = await done(meSchema, mutation('me.provision', { locale: 'en', displayName: 'Ana' }, { as }));
  expect(me).toMatchObject({
    profile: { displayName: 'Ana', locale: 'en', role: 'owner' },
    subscription: { planCode: 'start' },
  });
  expect(me.usage.find((usage) => usage.meter === 'chat')).toMatchObject({
    included: 1,
    used: 0,
    reserved: 0,
    left: 1,
    overagePrice: { unitAmount: 1490, currency: 'EUR' },
  });
  const again = await done(meSchema, mutation('me.provision', { locale: 'es', displayName: 'Eva' }, { as }));
  expect(again.profile).toEqual(me.profile);
  expect(await done(meSchema, query('me.get', {}, { as }))).toEqual(again);
});

test('An account without an e-mail has none, before and after it is provisioned', async () => {
  const as = await newPerson({ claims: { email: '' } });
  const answers = [
    await done(meSchema, query('me.get', {}, { as })),
    await done(meSchema, mutation('me.provision', { locale: 'en' }, { as })),
  ];
  expect(answers.map(({ user }) => user)).toEqual(answers.map(() => ({ id: as.id, email: null })));
});

test('A36 the price of one more consult is said in the currency that is asked for', async () => {
  const as = await member();
  const me = await done(meSchema, query('me.get', { currency: 'MXN' }, { as }));
  expect(me.usage.find((usage) => usage.meter === 'chat')?.overagePrice).toEqual({
    unitAmount: 29_900,
    currency: 'MXN',
  });
  expect(await refusal(query('me.get', { currency: 'XXX' }, { as }))).toBe('400 BAD_INPUT');
});

test('G1 a changed profile and its audit row come together', async () => {
  const as = await member();
  const profile = await done(profileSchema, mutation('me.update', { displayName: 'Nuevo' }, { as }));
  expect(profile).toEqual({
    displayName: 'Nuevo',
    locale: 'es',
    role: 'owner',
    country: null,
    currency: null,
  });
  expect(await auditOf(as.id)).toEqual(['profile.provision', 'profile.update']);
  const nobody = await newPerson();
  expect(await refusal(mutation('me.update', { displayName: 'X' }, { as: nobody }))).toBe('404 NOT_FOUND');
  expect(await auditOf(nobody.id)).toEqual([]);
});

test('A name has 1 to 80 characters without the spaces around it; another one is refused and changes nothing', async () => {
  const as = await member();
  for (const displayName of ['', '   ', 'x'.repeat(81)])
    expect(await refusal(mutation('me.update', { displayName }, { as }))).toBe('400 BAD_INPUT');
  const displayName = 'x'.repeat(80);
  const profile = await done(
    profileSchema,
    mutation('me.update', { displayName: ` ${displayName} ` }, { as }),
  );
  expect(profile.displayName).toBe(displayName);
});

test('Country and currency are kept once they are said, and forgotten when they are taken back', async () => {
  const as = await member();
  const update = (input: object) => done(profileSchema, mutation('me.update', input, { as }));
  expect(await update({ country: 'MX', currency: 'USD' })).toMatchObject({ country: 'MX', currency: 'USD' });
  expect(await update({ locale: 'en' })).toMatchObject({ country: 'MX', currency: 'USD', locale: 'en' });
  expect((await done(meSchema, query('me.get', {}, { as }))).profile).toMatchObject({ country: 'MX' });
  expect(await update({ currency: null })).toMatchObject({ country: 'MX', currency: null });
  for (const wrong of [{ country: 'mx' }, { country: 'Mexico' }, { currency: 'GBP' }])
    expect(await refusal(mutation('me.update', wrong, { as }))).toBe('400 BAD_INPUT');
  expect((await done(meSchema, query('me.get', {}, { as }))).profile).toMatchObject({ country: 'MX' });
});

test('A42 one device is logged out by another; the first is refused from then on', async () => {
  const phone = await member();
  const laptop = await newPerson({ id: phone.id });
  const { sessions } = await done(
    listDevicesOutput,
    query('me.security.sessions', {}, { as: laptop, headers: { 'user-agent': 'Laptop' } }),
  );
  expect(sessions.map((session) => [session.id, session.current]).toSorted()).toEqual(
    [
      [phone.sessionId, false],
      [laptop.sessionId, true],
    ].toSorted(),
  );
  await done(z.unknown(), mutation('me.security.revoke', { id: phone.sessionId }, { as: laptop }));
  expect(await refusal(query('me.get', {}, { as: phone }))).toBe('401 SESSION_REVOKED');
  expect(await refusal(query('me.get', {}, { as: laptop }))).toBe('200 allowed');
});

test('A42 K14 a device that is logged out leaves the rooms of consults that wait and run; the others stay', async () => {
  const running = await active();
  const queued = await waiting();
  for (const { id, as } of [
    { id: running.id, as: running.vet },
    { id: queued.id, as: queued.owner },
  ]) {
    const other = await newPerson({ id: as.id });
    const enterAs = async (who: typeof as) => {
      const { ticket } = await done(admissionSchema, mutation('sessions.ticket', { id }, { as: who }));
      return enter(`consult-room/${id}`, ticket);
    };
    const [gone, stays] = [await enterAs(as), await enterAs(other)];
    await done(z.unknown(), mutation('me.security.revoke', { id: as.sessionId }, { as: other }));
    expect(await gone.closed()).toBe(closeCodes.removed);
    await stays.catchUp();
    expect(stays.closeCode).toBeNull();
  }
});

test('A42 logging out everywhere refuses every old token, and the provider is told with the own token', async () => {
  const provider = ownProvider();
  const claims = { iss: provider.issuer };
  const phone = await newPerson({ claims });
  const env = { SUPABASE_URL: provider.url };
  await done(z.unknown(), mutation('me.provision', { locale: 'es' }, { as: phone, env }));
  const laptop = await newPerson({ id: phone.id, claims });
  await done(z.unknown(), query('me.get', {}, { as: laptop, env }));
  await done(z.unknown(), mutation('me.security.logoutAllProvider', {}, { as: laptop, env }));
  for (const as of [phone, laptop])
    expect(await refusal(query('me.get', {}, { as, env }))).toBe('401 SESSION_REVOKED');
  expect(await provider.requests()).toContainEqual(
    expect.stringMatching(new RegExp(`^POST .*/auth/v1/logout\\?scope=global Bearer ${laptop.token}$`)),
  );
});

test('The provider does not answer a logout: the devices are logged out here all the same', async () => {
  const provider = ownProvider();
  await provider.become({ status: 500, keys: [] });
  const as = await newPerson({ claims: { iss: provider.issuer } });
  const env = { SUPABASE_URL: provider.url };
  await done(z.unknown(), mutation('me.provision', { locale: 'es' }, { as, env }));
  expect(await refusal(mutation('me.security.logoutAllProvider', {}, { as, env }))).toBe('503 UNAVAILABLE');
  expect(await refusal(query('me.get', {}, { as, env }))).toBe('401 SESSION_REVOKED');
});

describe('A42 logging out where the session at the provider is gone', () => {
  /** What the caller is told when the provider answers the logout so. */
  const logoutAnswered = async (status: number, body: unknown): Promise<string> => {
    const provider = ownProvider();
    const as = await newPerson({ claims: { iss: provider.issuer } });
    const env = { SUPABASE_URL: provider.url };
    await done(z.unknown(), mutation('me.provision', { locale: 'es' }, { as, env }));
    await provider.become({ status, keys: [], body });
    const told = await refusal(mutation('me.security.logoutAllProvider', {}, { as, env }));
    expect(await refusal(query('me.get', {}, { as, env }))).toBe('401 SESSION_REVOKED');
    return told;
  };

  // As Supabase Auth writes them (internal/api/errors.go), before and since its API version of 2024-01-01.
  test.each([
    [
      403,
      {
        code: 403,
        error_code: 'session_not_found',
        msg: 'Session from session_id claim in JWT does not exist',
      },
    ],
    [403, { code: 'session_not_found', message: 'Session from session_id claim in JWT does not exist' }],
    [403, { code: 403, error_code: 'user_not_found', msg: 'User from sub claim in JWT does not exist' }],
    [401, { code: 401, error_code: 'no_authorization', msg: 'This endpoint requires a Bearer token' }],
    [404, { code: 404, error_code: 'user_not_found', msg: 'User not found' }],
  ])('A42 %i %o is what was asked for', async (status, body) => {
    expect(await logoutAnswered(status, body)).toBe('200 allowed');
  });

  test.each([
    [403, { code: 403, error_code: 'bad_jwt', msg: 'invalid JWT: unable to parse or verify signature' }],
    [403, {}],
    [403, 'session_not_found'],
    [429, { code: 429, error_code: 'over_request_rate_limit', msg: 'Request rate limit reached' }],
    [500, { code: 500, error_code: 'session_not_found' }],
  ])('A42 %i %o is a logout that did not happen there', async (status, body) => {
    expect(await logoutAnswered(status, body)).toBe('503 UNAVAILABLE');
  });
});
