import { runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeAll, expect, inject, test } from 'vitest';
import * as z from 'zod';
import { lobbyPartOf } from '../../../party/lobby-parts.ts';
import { closeCodes } from '../../../party/protocol/wire.ts';
import type { Lobby } from '../../../party/rooms/lobby/lobby.ts';
import { endAccountOutput } from '../../../worker/backoffice/accounts/end-account.ts';
import { readKeptIdentityOutput } from '../../../worker/backoffice/accounts/read-kept-identity.ts';
import { listUsersOutput } from '../../../worker/backoffice/list-users.ts';
import { listVetsOutput } from '../../../worker/backoffice/vets/list-vets.ts';
import { accountOutlookOutput } from '../../../worker/core/account/account-outlook.ts';
import { endOwnAccountOutput } from '../../../worker/core/account/end-own-account.ts';
import { followErasureOutput } from '../../../worker/core/account/follow-erasure.ts';
import { admissionSchema } from '../../../worker/core/rooms/admission.ts';
import { enter } from '../rooms/support/entering.ts';
import { active, auditOf, member, newPet, start, startInput, waiting } from '../support/consult.ts';
import { asOwner, ownDatabaseWithVet } from '../support/doubles.ts';
import { newPerson, type Person } from '../support/person.ts';
import { jpeg } from '../support/pictures.ts';
import { published } from '../support/restaurant.ts';
import { control, stripe, subscriber } from '../support/stripe.ts';
import { uploaded } from '../support/upload.ts';
import { carryOut, done, mutation, query, refusal, send } from '../support/worker.ts';
import { searchedFor } from './searched.ts';

// Whoever clears files elsewhere would note these as gone, and their bytes lie in the store of this runtime.
beforeAll(ownDatabaseWithVet);

/** The same person in a session in which they have just shown who they are. */
const proven = ({ id }: Person, ago = 0) =>
  newPerson({
    id,
    claims: { amr: [{ method: 'password', timestamp: Math.floor(Date.now() / 1000) - ago }] },
  });

const end = async (as: Person) =>
  done(endOwnAccountOutput, mutation('me.deleteAccount', { confirmed: true }, { as: await proven(as) }));

const follow = (id: string) => done(followErasureOutput, query('me.followDeletion', { follow: id }));

const erasureOf = async (person: Person) =>
  (
    await asOwner<{ steps: string[]; problem: string | null; finished_at: string | null }>(
      'select steps, problem, finished_at from account_erasures where user_id = $1',
      [person.id],
    )
  )[0];

/** Lets the job go on, as it does when its time has come. */
async function goOn(bindings: Record<string, unknown> = {}) {
  await asOwner('update account_erasures set due_at = now() where finished_at is null');
  await carryOut([{ kind: 'erase-accounts' }, { kind: 'clear-files' }, { kind: 'tell-edge' }], bindings);
}

/** Lets the last ticket run out that the person had. */
async function ticketsRunOut({ id }: Person) {
  await asOwner(
    `update account_erasures set requested_at = requested_at - interval '20 minutes' where user_id = $1`,
    [id],
  );
  await runInDurableObject(env.Lobby.getByName(lobbyPartOf(id)), (lobby: Lobby) => {
    lobby.now = () => Date.now() + 20 * 60_000;
  });
}

const askedOfProvider = async () =>
  (await (await fetch(`${inject('doubles')}/auth/default`)).json<{ requests: string[] }>()).requests;

test('P8 an account deleted: rooms, files, money, sign-in and rows know its owner no more, and the vet’s page does not say the name', async () => {
  const { as: owner, customer } = await subscriber();
  await mutation('me.update', { displayName: 'Zoraida Quiroga' }, { as: owner });
  await mutation('subscriptions.confirm', {}, { as: owner });
  const petId = await newPet(owner);
  const { sessionId: id } = await start(startInput(petId, { text: 'Soy Zoraida Quiroga' }), { as: owner });
  const vet = await member('vet');
  await done(z.unknown(), mutation('desk.accept', { sessionId: id }, { as: vet }));
  const file = await uploaded(
    owner,
    { subject: 'consult', subjectId: id },
    { bytes: jpeg(), name: 'Zoraida.jpg' },
  );
  const { ticket } = await done(admissionSchema, mutation('sessions.ticket', { id }, { as: owner }));
  const peer = await enter(`consult-room/${id}`, ticket);
  peer.say({ type: 'hello', epoch: null, lastSeq: 0 });
  await peer.hear('welcome');
  peer.say({
    type: 'send',
    clientMsgId: crypto.randomUUID(),
    body: 'Mi correo es zoraida@demo.test',
    files: [file],
  });
  await peer.hear('ack');
  await done(z.unknown(), mutation('sessions.end', { sessionId: id }, { as: owner }));
  const line = await done(admissionSchema, mutation('me.ticket', {}, { as: owner }));
  const page = await enter(`account-line/${owner.id}`, line.ticket);
  const words = [owner.id, owner.email, 'Zoraida', 'zoraida@demo.test'];
  expect(await searchedFor(words)).toEqual(expect.arrayContaining(['ConsultRoom']));

  const outlook = await done(accountOutlookOutput, query('me.accountOutlook', {}, { as: owner }));
  expect(outlook).toMatchObject({ obstacle: null, subscriptions: [{ product: 'call-a-vet' }] });
  expect(outlook.keptUntil).not.toBeNull();

  const { follow: erasure } = await end(owner);
  expect(await page.closed()).toBe(closeCodes.removed);
  expect(await refusal(query('me.get', {}, { as: owner }))).toBe('401 SESSION_REVOKED');
  expect(await refusal(query('me.get', {}, { as: await newPerson({ id: owner.id }) }))).toBe(
    '401 SESSION_REVOKED',
  );
  expect((await askedOfProvider()).filter((line) => line.includes(owner.id))).toEqual([
    expect.stringMatching(/^DELETE .* Bearer sb_secret_of_the_tests$/),
  ]);
  expect(await stripe.customers.retrieve(customer)).toMatchObject({ deleted: true });
  expect(await follow(erasure)).toMatchObject({ finishedAt: null });

  await goOn();
  await ticketsRunOut(owner);
  await goOn();
  expect(await erasureOf(owner)).toMatchObject({ problem: null, finished_at: expect.any(String) });
  expect((await follow(erasure)).finishedAt).not.toBeNull();
  expect(await searchedFor(words)).toEqual([]);
  const seen = await send(
    `/trpc/sessions.get?input=${encodeURIComponent(JSON.stringify({ id }))}`,
    {},
    { as: vet },
  );
  expect(await seen.text()).not.toContain('Zoraida');
  expect(
    await asOwner('select status from user_subscriptions where user_id = $1 and source = $2', [
      owner.id,
      'stripe',
    ]),
  ).toEqual([{ status: 'canceled' }]);
  expect(await auditOf(owner.id)).toEqual(expect.arrayContaining(['account.deleted', 'account.erased']));
});

test('P8 what fails on the way holds up nothing else, and is done when it is asked for again', async () => {
  const { as: owner, customer } = await subscriber();
  await control('/api-faults', { kind: 'refuse', status: 500, path: `/customers/${customer}`, times: 2 });
  await end(owner);
  const first = await erasureOf(owner);
  expect(first?.problem).toBe('payments: UNAVAILABLE');
  expect(first?.steps).toEqual(expect.arrayContaining(['sign-in', 'animals', 'files', 'restaurants']));
  expect(first?.steps).not.toContain('person');
  await goOn();
  expect((await erasureOf(owner))?.steps).toEqual(expect.arrayContaining(['payments', 'person']));
  expect(await stripe.customers.retrieve(customer)).toMatchObject({ deleted: true });
  const asked = (await askedOfProvider()).filter((line) => line.includes(owner.id));
  expect(asked).toHaveLength(1);
});

test('P8 without the key to the auth provider nothing is called done that is not', async () => {
  const owner = await member();
  const as = await proven(owner);
  const off = { env: { SUPABASE_AUTH_SECRET_KEY: '' } };
  await done(endOwnAccountOutput, mutation('me.deleteAccount', { confirmed: true }, { as, ...off }));
  expect(await erasureOf(owner)).toMatchObject({ problem: 'sign-in: PROVIDER_OFF', finished_at: null });
});

test('P8 only who has just shown who they are, and says that they mean it, deletes an account', async () => {
  const owner = await member();
  const without = (as: Person, input: unknown = { confirmed: true }) =>
    refusal(mutation('me.deleteAccount', input, { as }));
  expect(await without(owner)).toBe('403 FORBIDDEN');
  expect(await without(await proven(owner, 11 * 60))).toBe('403 FORBIDDEN');
  const refreshed = { amr: [{ method: 'token_refresh', timestamp: Math.floor(Date.now() / 1000) }] };
  expect(await without(await newPerson({ id: owner.id, claims: refreshed }))).toBe('403 FORBIDDEN');
  expect(await without(await proven(owner), {})).toBe('400 BAD_INPUT');
  expect(await refusal(query('me.get', {}, { as: owner }))).toBe('200 allowed');
  expect(await erasureOf(owner)).toBeUndefined();
});

test('P8 a consult that waits or runs is told before, for both of its sides', async () => {
  const waits = await waiting();
  const runs = await active();
  for (const [as, id] of [
    [waits.owner, waits.id],
    [runs.owner, runs.id],
    [runs.vet, runs.id],
  ] as const) {
    const outlook = await done(accountOutlookOutput, query('me.accountOutlook', {}, { as }));
    expect(outlook).toMatchObject({ obstacle: 'consult', consultId: id });
    const refused = await mutation('me.deleteAccount', { confirmed: true }, { as: await proven(as) });
    expect(refused).toMatchObject({
      code: 'WRONG_STATE',
      params: { subject: 'account', obstacle: 'consult' },
    });
  }
});

test('P8 a vet deleted: the rooms of their consults forget the name', async () => {
  const { owner, vet, id } = await active();
  await mutation('me.update', { displayName: 'Quiteria Lobo' }, { as: vet });
  const { ticket } = await done(admissionSchema, mutation('sessions.ticket', { id }, { as: vet }));
  const peer = await enter(`consult-room/${id}`, ticket);
  peer.say({ type: 'hello', epoch: null, lastSeq: 0 });
  await peer.hear('welcome');
  await done(z.unknown(), mutation('sessions.end', { sessionId: id }, { as: owner }));
  expect(await searchedFor(['Quiteria'])).toEqual(['ConsultRoom']);
  await end(vet);
  expect(await searchedFor(['Quiteria'])).toEqual([]);
  const seen = await send(
    `/trpc/sessions.get?input=${encodeURIComponent(JSON.stringify({ id }))}`,
    {},
    { as: owner },
  );
  expect(await seen.text()).not.toContain('Quiteria');
  // The table of vets is read without whose card is gone.
  const vets = query('admin.vets.list', { q: vet.id }, { as: await member('admin') });
  expect((await done(listVetsOutput, vets)).items).toEqual([]);
});

test('P8 a restaurant of somebody alone ends with the account: its page says so, and nothing of it is left at the edge', async () => {
  const { place, site } = await published();
  const outlook = await done(accountOutlookOutput, query('me.accountOutlook', {}, { as: place.owner }));
  expect(outlook.businesses).toMatchObject([{ id: place.businessId, sites: 1, members: 0, heir: null }]);
  const status = async () => (await send(`/s/${site.slug}`)).status;
  expect(await status()).toBe(200);
  await end(place.owner);
  await goOn();
  // What an isolate knows of a site counts for a quarter of a second.
  await expect.poll(status).toBe(410);
  expect((await erasureOf(place.owner))?.steps).toContain('restaurants');
  expect(await searchedFor(['Croquetas'])).toEqual([]);
});

test('P8 an admin ends an account on somebody’s behalf, and reads for the law who they were; both are noted', async () => {
  const { as: owner } = await subscriber();
  const as = await member('admin');
  const { follow: erasure } = await done(
    endAccountOutput,
    mutation('admin.endAccount', { userId: owner.id, reason: 'Letter of 12 May' }, { as }),
  );
  expect(await follow(erasure)).toMatchObject({ finishedAt: null });
  expect(await refusal(query('me.get', {}, { as: owner }))).toBe('401 SESSION_REVOKED');
  const listed = await done(listUsersOutput, query('admin.users', { q: owner.id }, { as }));
  expect(listed.items).toMatchObject([{ id: owner.id, endedAt: expect.any(String) }]);
  const open = await done(listUsersOutput, query('admin.users', { q: as.id }, { as }));
  expect(open.items).toMatchObject([{ id: as.id, endedAt: null }]);
  const rows = await asOwner('select requested_by, reason from account_erasures where user_id = $1', [
    owner.id,
  ]);
  expect(rows).toEqual([{ requested_by: as.id, reason: 'Letter of 12 May' }]);
  const input = { userId: owner.id, reason: 'Court order 4/2027' };
  const kept = await done(readKeptIdentityOutput, mutation('admin.keptIdentity', input, { as }));
  expect(kept).toMatchObject({ email: owner.email, laws: ['commerce'] });
  expect(await auditOf(owner.id)).toContain('account.identity-read');
});

test('P8 whoever has no id of a deletion follows none', async () => {
  const follow = crypto.randomUUID();
  expect(await refusal(query('me.followDeletion', { follow }))).toBe('404 NOT_FOUND');
});
