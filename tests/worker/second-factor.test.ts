import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { closeCodes } from '../../party/protocol/wire.ts';
import { clearSecondFactorOutput } from '../../worker/backoffice/accounts/clear-second-factor.ts';
import { listUsersOutput } from '../../worker/backoffice/list-users.ts';
import { admissionSchema } from '../../worker/core/rooms/admission.ts';
import { enter } from './rooms/support/entering.ts';
import { active, auditOf, member } from './support/consult.ts';
import { asOwner } from './support/doubles.ts';
import { newPerson, type Person } from './support/person.ts';
import { type Listed, procedures, publicOnes } from './support/procedures.ts';
import { wellFormed } from './support/well-formed.ts';
import { call, done, mutation, query, refusal, type Sending, send } from './support/worker.ts';

/** Neither anybody's, nor a guest's alone. */
const wantsPerson = ({ name }: Listed) => !publicOnes.has(name) && !name.startsWith('guests.');

const refused = '403 SECOND_FACTOR_REQUIRED';
const asks = { REQUIRE_SECOND_FACTOR: 'vet, admin' };

/** The same person on another device, with a token of that assurance. */
const signedInAgain = (person: Person, aal: unknown, claims: Record<string, unknown> = {}) =>
  newPerson({ id: person.id, claims: { aal, ...claims } });

/** A member who has shown a second factor once, and how they come with it and without it. */
async function memberWithFactor(role: 'owner' | 'vet' | 'admin') {
  const person = await member(role);
  const full = await signedInAgain(person, 'aal2');
  await done(z.unknown(), query('me.get', {}, { as: full }));
  return { password: person, full };
}

describe('a person who has a second factor', () => {
  test.each(['owner', 'vet', 'admin'] as const)(
    '%s: a password alone opens nothing, over tRPC and REST',
    async (role) => {
      const { password, full } = await memberWithFactor(role);
      expect(await refusal(query('me.get', {}, { as: password }))).toBe(refused);
      expect(await refusal(query('me.get', {}, { as: full }))).toBe('200 allowed');
      const rest = await send('/api/me', {}, { as: password, headers: { 'accept-language': 'en' } });
      expect(rest.status).toBe(403);
      expect(await rest.json()).toMatchObject({
        error: {
          code: 'SECOND_FACTOR_REQUIRED',
          message: 'To continue, enter the code from your authenticator app.',
        },
      });
    },
  );

  test('every procedure that wants a person refuses, whatever it is asked', async () => {
    const newcomer = async () => {
      const { password } = await memberWithFactor('admin');
      await asOwner('insert into public.stripe_customers (user_id, customer_id) values ($1, $2)', [
        password.id,
        `cus_${password.id}`,
      ]);
      // A password that was just given is no second factor either, where one wants it.
      const amr = [{ method: 'password', timestamp: Math.floor(Date.now() / 1000) }];
      return signedInAgain(password, 'aal1', { amr });
    };
    let as = await newcomer();
    const told: string[] = [];
    for (const [index, { name, type }] of procedures.filter(wantsPerson).entries()) {
      // More calls than one person may make in a minute.
      if (index % 50 === 49) as = await newcomer();
      told.push(`${name} ${await refusal(call(type, name, wellFormed(name), { as }))}`);
    }
    expect(told.filter((line) => !line.endsWith(refused))).toEqual([]);
    expect(told.length).toBeGreaterThan(30);
  });

  test('tickets to the rooms are given out with it only: consult, desk, account', async () => {
    const { vet, id } = await active();
    const full = await signedInAgain(vet, 'aal2');
    const tickets = (as: Person) =>
      Promise.all([
        refusal(mutation('sessions.ticket', { id }, { as })),
        refusal(mutation('desk.ticket', {}, { as })),
        refusal(mutation('me.ticket', {}, { as })),
      ]);
    expect(await tickets(vet)).toEqual(['200 allowed', '200 allowed', '200 allowed']);
    expect(await tickets(full)).toEqual(['200 allowed', '200 allowed', '200 allowed']);
    expect(await tickets(vet)).toEqual([refused, refused, refused]);
  });

  test('only aal2 is one: other words, lists and what people write about themselves are not', async () => {
    const { password } = await memberWithFactor('vet');
    for (const aal of ['aal1', 'AAL2', 'aal2 ', '', null, undefined])
      expect([aal, await refusal(query('me.get', {}, { as: await signedInAgain(password, aal) }))]).toEqual([
        aal,
        refused,
      ]);
    for (const aal of [2, ['aal2'], { aal2: true }])
      expect(await refusal(query('me.get', {}, { as: await signedInAgain(password, aal) }))).toBe(
        '401 UNAUTHENTICATED',
      );
    const boaster = await signedInAgain(password, 'aal1', {
      user_metadata: { aal: 'aal2' },
      app_metadata: { aal: 'aal2' },
      amr: [{ method: 'totp', timestamp: 1 }],
    });
    expect(await refusal(query('me.get', {}, { as: boaster }))).toBe(refused);
  });
});

describe('REQUIRE_SECOND_FACTOR', () => {
  const at = (as: Person): Sending => ({ as, env: asks });

  test.each([
    ['vet', 'desk.queue'],
    ['admin', 'admin.consults'],
  ] as const)('a %s without a factor is refused at once, and let in with one', async (role, procedure) => {
    const person = await member(role);
    expect(await refusal(query(procedure, {}, { as: person }))).toBe('200 allowed');
    expect(await refusal(query(procedure, {}, at(person)))).toBe(refused);
    expect(await refusal(query('me.get', {}, at(person)))).toBe(refused);
    expect(await refusal(query(procedure, {}, at(await signedInAgain(person, 'aal2'))))).toBe('200 allowed');
  });

  test('an owner is not asked, a newcomer with a role is', async () => {
    expect(await refusal(query('me.get', {}, at(await member())))).toBe('200 allowed');
    const newcomer = await newPerson({ role: 'admin' });
    expect(await refusal(mutation('me.provision', { locale: 'es' }, at(newcomer)))).toBe(refused);
  });

  test('a role that there is not: UNAVAILABLE, and nobody comes in by mistake', async () => {
    const as = await member('vet');
    const env = { REQUIRE_SECOND_FACTOR: 'vet,amdin' };
    expect((await send('/api/me', {}, { as, env })).status).toBe(503);
  });
});

describe('an admin forgets the second factor of a person', () => {
  test('they are logged out everywhere and come in by password again; there is an audit row', async () => {
    const { password, full } = await memberWithFactor('vet');
    const admin = await member('admin');
    const users = async () =>
      (await done(listUsersOutput, query('admin.users', { q: password.id }, { as: admin }))).items;
    expect(await users()).toMatchObject([{ id: password.id, secondFactorAt: expect.any(String) }]);
    const clear = () =>
      done(
        clearSecondFactorOutput,
        mutation('admin.clearSecondFactor', { userId: password.id }, { as: admin }),
      );
    const { ticket } = await done(admissionSchema, mutation('me.ticket', {}, { as: full }));
    const line = await enter(`account-line/${full.id}`, ticket);
    expect(await clear()).toEqual({ cleared: true });
    expect(await line.closed()).toBe(closeCodes.removed);
    expect(await clear()).toEqual({ cleared: false });
    expect(await users()).toMatchObject([{ id: password.id, secondFactorAt: null }]);
    for (const as of [password, full])
      expect(await refusal(query('me.get', {}, { as }))).toBe('401 SESSION_REVOKED');
    const iat = Math.floor(Date.now() / 1000) + 2;
    expect(await refusal(query('me.get', {}, { as: await signedInAgain(password, 'aal1', { iat }) }))).toBe(
      '200 allowed',
    );
    expect(await auditOf(password.id)).toEqual(['profile.provision', 'second-factor.clear']);
  });

  test('nobody else does, and not for nobody', async () => {
    const { full } = await memberWithFactor('vet');
    const input = { userId: full.id };
    for (const as of [full, await member('vet'), await member()])
      expect(await refusal(mutation('admin.clearSecondFactor', input, { as }))).toBe('403 FORBIDDEN');
    const admin = await member('admin');
    expect(
      await refusal(mutation('admin.clearSecondFactor', { userId: crypto.randomUUID() }, { as: admin })),
    ).toBe('404 NOT_FOUND');
  });
});
