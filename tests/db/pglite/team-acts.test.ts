import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '../../../contract/people.ts';
import type { SignedIn } from '../../../db/actor.ts';
import { acceptConsult } from '../../../db/calls/consults.ts';
import { setDuty } from '../../../db/calls/desk.ts';
import { ensureProfile } from '../../../db/calls/identity.ts';
import { logOutPerson, restoreAccount, setRole, suspendAccount } from '../../../db/calls/team-acts.ts';
import type { Tx } from '../../../db/client.ts';
import { startPglite } from '../../support/postgres.ts';
import { consultSteps } from '../support/consult-steps.ts';
import { first, openWorld, refusal, request, type World } from '../support/world.ts';

let world: World;
let admin: SignedIn;
let consults: ReturnType<typeof consultSteps>;
beforeAll(async () => {
  world = await openWorld(await startPglite());
  admin = await world.person({ role: 'admin' });
  consults = consultSteps(world);
});
afterAll(() => world.close());

const reason = 'Lo pidió por escrito';
const act = <Row>(make: (tx: Tx) => Row, by: SignedIn = admin) =>
  world.database.asAdmin(by, request).run((tx) => [make(tx) as never]);
const give = (userId: string, role: Role, by?: SignedIn) =>
  act((tx) => setRole(tx, { userId, role, reason }), by);
const roleOf = async ({ id }: SignedIn) =>
  first(
    await world.postgres.query<{ role: string }>('select role from user_profiles where user_id = $1', [id]),
  ).role;
const enter = (who: SignedIn) =>
  world.as(who).run((tx) => [ensureProfile(tx, { locale: 'es', displayName: null })]);

test('G7 a role is given and taken with a reason, and written down; a vet goes off duty with theirs', async () => {
  const person = await world.person();
  await give(person.id, 'vet');
  expect(await roleOf(person)).toBe('vet');
  await world.as(person).run((tx) => [setDuty(tx, true)]);
  await give(person.id, 'owner');
  expect(await world.postgres.query('select on_duty from vets where user_id = $1', [person.id])).toEqual([
    { on_duty: false },
  ]);
  await refusal(
    world.as(person).run((tx) => [setDuty(tx, true)]),
    'FORBIDDEN',
  );
  const acts = await world.postgres.query(
    `select actor_id, details from audit_log where action = 'account.role' and entity_id = $1 order by id`,
    [person.id],
  );
  expect(acts).toEqual([
    { actor_id: admin.id, details: { from: 'owner', to: 'vet', reason } },
    { actor_id: admin.id, details: { from: 'vet', to: 'owner', reason } },
  ]);
});

test('G7 not of a vet with a consult in hand, nor of the last admin; nor by anybody else', async () => {
  const vet = await world.person({ role: 'vet' });
  const { consult } = await consults.begin();
  await world.as(vet).run((tx) => [acceptConsult(tx, consult.id)]);
  expect(await refusal(give(vet.id, 'owner'), 'WRONG_STATE')).toMatchObject({ obstacle: 'consult' });
  expect(await refusal(give(admin.id, 'owner'), 'WRONG_STATE')).toEqual({ subject: 'last-admin' });
  await refusal(
    act((tx) => suspendAccount(tx, { userId: admin.id, reason })),
    'WRONG_STATE',
  );
  const second = await world.person({ role: 'admin' });
  await act((tx) => suspendAccount(tx, { userId: second.id, reason }));
  // Who is suspended is no admin who is left.
  await refusal(give(admin.id, 'owner'), 'WRONG_STATE');
  await act((tx) => restoreAccount(tx, { userId: second.id, reason }));
  await give(second.id, 'owner');
  expect(await roleOf(second)).toBe('owner');
  await refusal(give(vet.id, 'admin', vet), 'FORBIDDEN');
  await refusal(give(randomUUID(), 'vet'), 'NOT_FOUND');
});

test('G7 suspended somebody can do nothing, on no device; restored they sign in again', async () => {
  const person = await world.person();
  await act((tx) => suspendAccount(tx, { userId: person.id, reason }));
  await refusal(enter(person), 'ACCOUNT_SUSPENDED');
  await refusal(enter({ ...person, sessionId: randomUUID() }), 'ACCOUNT_SUSPENDED');
  expect(
    await refusal(
      act((tx) => suspendAccount(tx, { userId: person.id, reason })),
      'WRONG_STATE',
    ),
  ).toEqual({
    subject: 'suspended',
  });
  await act((tx) => restoreAccount(tx, { userId: person.id, reason }));
  await refusal(enter(person), 'SESSION_REVOKED');
  await enter({ ...person, sessionId: randomUUID(), issuedAt: Math.ceil(Date.now() / 1000) + 1 });
  await refusal(
    act((tx) => restoreAccount(tx, { userId: person.id, reason })),
    'WRONG_STATE',
  );
});

test('G7 not while a consult of theirs waits', async () => {
  const { owner } = await consults.begin();
  expect(
    await refusal(
      act((tx) => suspendAccount(tx, { userId: owner.id, reason })),
      'WRONG_STATE',
    ),
  ).toMatchObject({ obstacle: 'consult' });
});

test('G7 logged out everywhere their tokens are refused, and a new one is not; each act has a reason', async () => {
  const person = await world.person();
  await act((tx) => logOutPerson(tx, { userId: person.id, reason }));
  await refusal(enter(person), 'SESSION_REVOKED');
  await enter({ ...person, sessionId: randomUUID(), issuedAt: Math.ceil(Date.now() / 1000) + 1 });
  for (const wrong of ['', '  ', 'x'.repeat(501)])
    await refusal(
      act((tx) => logOutPerson(tx, { userId: person.id, reason: wrong })),
      'BAD_INPUT',
    );
});
