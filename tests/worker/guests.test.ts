import { afterEach, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { closeCodes } from '../../party/protocol/wire.ts';
import { getGuestConsultOutput } from '../../worker/consults/guests/get-guest-consult.ts';
import type { GuestSession } from '../../worker/consults/guests/guest-session.ts';
import { lookAtLinkOutput } from '../../worker/consults/guests/look-at-link.ts';
import { listLinksOutput } from '../../worker/consults/links/list-links.ts';
import { getVetOfConsultOutput } from '../../worker/consults/vets/get-vet-of-consult.ts';
import { admissionSchema } from '../../worker/core/rooms/admission.ts';
import { enter, knock } from './rooms/support/entering.ts';
import type { Peer } from './rooms/support/peer.ts';
import { active, auditOf, member, waiting } from './support/consult.ts';
import { asOwner } from './support/doubles.ts';
import { enterBy, entering, invited, newLink } from './support/guest.ts';
import { withinOneWindow } from './support/limit-window.ts';
import { procedures, publicOnes } from './support/procedures.ts';
import { type Caller, call, done, freshAddress, mutation, query, refusal, send } from './support/worker.ts';

afterEach(() => vi.restoreAllMocks());

const ticketOf = async (session: GuestSession) =>
  (await done(admissionSchema, mutation('guests.ticket', {}, { as: session }))).ticket;

const hello = { type: 'hello', epoch: null, lastSeq: 0 } as const;

/** Enters the room and waits until it has answered. */
async function inRoom(consultId: string, ticket: string): Promise<Peer> {
  const peer = await enter(`consult-room/${consultId}`, ticket);
  peer.say(hello);
  await peer.hear('welcome');
  return peer;
}

test('A link brings somebody without an account into the conversation, and each side is told who came', async () => {
  const { owner, id } = await active();
  const session = await invited(owner, id);
  expect(session.consultId).toBe(id);
  const consult = await done(getGuestConsultOutput, query('guests.consult', {}, { as: session }));
  expect(consult).toMatchObject({
    id,
    status: 'active',
    pet: { name: 'Luna', species: 'dog' },
    you: { name: 'Gala' },
  });
  const { ticket } = await done(admissionSchema, mutation('sessions.ticket', { id }, { as: owner }));
  const host = await inRoom(id, ticket);
  const guest = await inRoom(id, await ticketOf(session));
  guest.write('I am her trainer.');
  await host.hear('message');
  expect(host.last('message')).toMatchObject({ senderId: session.guestId, senderRole: 'guest' });
  await host.until(() =>
    host.all('presence').some(({ members }) => members.some(({ name }) => name === 'Gala')),
  );
  const listed = await done(listLinksOutput, query('links.list', { id }, { as: owner }));
  expect(listed).toMatchObject({ links: [], guests: [{ id: session.guestId, name: 'Gala' }] });
});

test('H1 a token has at least 128 random bits, differs each time, and is in no table, log line or address', async () => {
  const said: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((line: unknown) => void said.push(String(line)));
  const { owner, id } = await waiting();
  const made = [await newLink(owner, id), await newLink(owner, id)];
  const [one, two] = made.map(({ token }) => token);
  expect(one).toMatch(/^[A-Za-z0-9_-]{32}$/);
  expect(one).not.toBe(two);
  const session = await enterBy(one ?? '');
  await refusal(mutation('guests.enter', entering(one ?? '')));
  const stored = JSON.stringify([
    await asOwner('select * from public.consult_links where session_id = $1', [id]),
    await asOwner('select * from public.consult_guests where session_id = $1', [id]),
    await asOwner("select * from public.audit_log where details ->> 'consultId' = $1", [id]),
  ]);
  for (const secret of [one, two, session.token])
    for (const where of [stored, said.join('\n')]) expect(where).not.toContain(secret);
  expect(said.join('\n')).toContain('guests.enter');
});

test('H2 wrong, malformed, expired, revoked, used up, over: the same words and the same work', async () => {
  const { owner, id } = await active();
  const [expired, revoked, usedUp] = [
    await newLink(owner, id),
    await newLink(owner, id),
    await newLink(owner, id),
  ];
  await asOwner("update public.consult_links set expires_at = now() - interval '1 second' where id = $1", [
    expired.id,
  ]);
  await done(z.unknown(), mutation('links.revoke', { id: revoked.id }, { as: owner }));
  await enterBy(usedUp.token);
  const other = await waiting();
  const over = await newLink(other.owner, other.id);
  await done(z.unknown(), mutation('sessions.cancel', { id: other.id }, { as: other.owner }));

  const said: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((line: unknown) => void said.push(String(line)));
  const links = ['A'.repeat(32), '', 'x/../y', expired.token, revoked.token, usedUp.token, over.token];
  for (const procedure of ['guests.look', 'guests.enter']) {
    const answers: unknown[] = [];
    for (const link of links) {
      const outcome = await mutation(procedure, entering(link));
      answers.push(outcome.ok ? 'in' : { ...outcome, body: outcome.body.replace(/"requestId":"[^"]+"/, '') });
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  }
  const trips = said.flatMap((line) => /"roundTrips":(\d+)/.exec(line)?.[1] ?? []);
  expect(new Set(trips)).toEqual(new Set(['1']));
});

/** What is for everybody in a consult, and what a guest is told who asks with its id alone. */
const inConsult = new Map([
  ['guests.consult', '200 allowed'],
  ['guests.ticket', '200 allowed'],
  ['vets.ofConsult', '200 allowed'],
  // No call runs: a guest begins none.
  ['guests.joinCall', '409 WRONG_STATE'],
  ['attachments.begin', '400 BAD_INPUT'],
  ['attachments.list', '400 BAD_INPUT'],
  ['attachments.addresses', '400 BAD_INPUT'],
  ['attachments.finish', '404 NOT_FOUND'],
  ['attachments.discard', '404 NOT_FOUND'],
  // Answers a person with what is theirs as well: a guest searches as the visitor that they are.
  ['search.query', '403 FORBIDDEN'],
]);

test('H3 a guest calls every procedure: what anybody may, the own consult, and nothing else', async () => {
  const { owner, id, petId } = await active();
  let session = await invited(owner, id);
  for (const [index, { name, type, ids }] of procedures.entries()) {
    // More calls than one guest may make in a minute.
    if (index % 50 === 49) session = await invited(owner, id);
    const named = Object.fromEntries(ids.map((key) => [key, key === 'petId' ? petId : id]));
    const outcome = await refusal(call(type, name, { product: 'call-a-vet', ...named }, { as: session }));
    const open = inConsult.get(name) ?? publicOnes.get(name) ?? '403 FORBIDDEN';
    expect(`${name}: ${outcome}`).toBe(`${name}: ${open}`);
  }
});

test('H3 a guest reads who answers in their consult, as its owner does, in no other, and no longer than they are in it', async () => {
  const { owner, id, vet } = await active();
  const other = await active();
  const session = await invited(owner, id);
  const card = (sessionId: string, as: Caller) => query('vets.ofConsult', { sessionId }, { as });
  const seen = await done(getVetOfConsultOutput, card(id, session));
  expect(seen.id).toBe(vet.id);
  expect(seen).toEqual(await done(getVetOfConsultOutput, card(id, owner)));
  expect(await refusal(card(other.id, session))).toBe('404 NOT_FOUND');
  await done(z.unknown(), mutation('links.removeGuest', { id: session.guestId }, { as: owner }));
  expect(await refusal(card(id, session))).toBe('401 SESSION_REVOKED');
});

test("H3 R3 a guest's ticket opens the own room and no other, and a guest's token opens none", async () => {
  const { owner, id } = await active();
  const other = await active();
  const session = await invited(owner, id);
  const ticket = await ticketOf(session);
  const rooms = [
    `consult-room/${other.id}`,
    `account-line/${owner.id}`,
    `account-line/${session.guestId}`,
    'lobby/main',
  ];
  for (const room of rooms) expect((await knock(`${room}?ticket=${ticket}`)).status).toBe(401);
  for (const room of [...rooms, `consult-room/${id}`])
    expect((await knock(`${room}?ticket=${session.token}`)).status).toBe(401);
  expect((await knock(`consult-room/${id}?ticket=${ticket}`)).status).toBe(101);
  // A token of another kind makes nobody a guest, and a guest's makes nobody a person.
  expect(await refusal(query('guests.consult', {}, { headers: { authorization: `Guest ${ticket}` } }))).toBe(
    '401 UNAUTHENTICATED',
  );
  expect(await refusal(query('me.get', {}, { headers: { authorization: `Bearer ${session.token}` } }))).toBe(
    '401 UNAUTHENTICATED',
  );
  expect(await refusal(query('guests.consult', {}, { as: owner }))).toBe('403 FORBIDDEN');
});

test('H4 a guest who is put out while inside is out when the answer comes, and stays out with the ticket they have', async () => {
  const { owner, id } = await active();
  const { token } = await newLink(owner, id, { uses: 2 });
  const device = crypto.randomUUID();
  const [gone, stays] = [await enterBy(token, { device }), await enterBy(token)];
  const ticket = await ticketOf(gone);
  const [guest, other] = [await inRoom(id, ticket), await inRoom(id, await ticketOf(stays))];
  await done(z.unknown(), mutation('links.removeGuest', { id: gone.guestId }, { as: owner }));
  expect(await guest.closed()).toBe(closeCodes.removed);
  expect(other.closeCode).toBeNull();
  expect(await (await enter(`consult-room/${id}`, ticket)).closed()).toBe(closeCodes.removed);
  expect(await refusal(mutation('guests.ticket', {}, { as: gone }))).toBe('401 SESSION_REVOKED');
  // Neither as who they were, nor as somebody new by the same link.
  expect(await refusal(mutation('guests.look', { link: token, device }))).toBe('404 NOT_FOUND');
  expect(await refusal(mutation('guests.enter', entering(token)))).toBe('404 NOT_FOUND');
  expect(await auditOf(gone.guestId)).toEqual(['guest.enter', 'guest.remove']);
});

test('H4 a revoked link puts out who came by it', async () => {
  const { owner, vet, id } = await active();
  const link = await newLink(vet, id);
  const session = await enterBy(link.token);
  const guest = await inRoom(id, await ticketOf(session));
  await done(z.unknown(), mutation('links.revoke', { id: link.id }, { as: owner }));
  expect(await guest.closed()).toBe(closeCodes.removed);
});

test('H5 a program that fetches the link uses nothing up; who came by it before comes back without using it up', async () => {
  const { owner, id } = await waiting();
  const { token } = await newLink(owner, id);
  for (const method of ['GET', 'HEAD', 'GET'])
    for (const path of ['/c', '/en/c', `/c?x=${token}`])
      expect((await send(path, { method, headers: { 'user-agent': 'WhatsApp/2.23' } })).status).toBe(200);
  const device = crypto.randomUUID();
  const look = () => done(lookAtLinkOutput, mutation('guests.look', { link: token, device }));
  expect(await look()).toEqual({ session: null });
  const session = await enterBy(token, { device });
  expect(await look()).toMatchObject({ session: { guestId: session.guestId } });
});

test('H7 at the end a guest is told and put out, and there is nothing for them any more', async () => {
  const { owner, id } = await active();
  const session = await invited(owner, id);
  const ticket = await ticketOf(session);
  const guest = await inRoom(id, ticket);
  await done(z.unknown(), mutation('sessions.end', { sessionId: id }, { as: owner }));
  expect(await guest.closed()).toBe(closeCodes.removed);
  expect(guest.last('state').state.status).toBe('ended');
  expect(await refusal(query('guests.consult', {}, { as: session }))).toBe('409 WRONG_STATE');
  expect(await refusal(mutation('guests.ticket', {}, { as: session }))).toBe('409 WRONG_STATE');
  expect(await (await enter(`consult-room/${id}`, ticket)).closed()).toBe(closeCodes.removed);
});

test('H9 guessing is limited by address, and each guess is written down without the token', async () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  const guess = (n: number) => `guess-number-${n}`.padEnd(32, 'x');
  const outcomes = await withinOneWindow(async () => {
    log.mockClear();
    const address = freshAddress();
    const refusals: string[] = [];
    for (let n = 0; n < 12; n += 1)
      refusals.push(await refusal(mutation('guests.look', entering(guess(n)), { address })));
    return refusals;
  });
  expect(outcomes.filter((one) => one === '404 NOT_FOUND')).toHaveLength(10);
  expect(outcomes.slice(10)).toEqual(['429 RATE_LIMITED', '429 RATE_LIMITED']);
  expect(await refusal(mutation('guests.look', entering(guess(0)), { address: freshAddress() }))).toBe(
    '404 NOT_FOUND',
  );
  const said = log.mock.calls.map(([line]) => String(line));
  const lines = said.filter((line) => line.includes('call-refused'));
  expect(lines).toHaveLength(13);
  expect(said.join('\n')).not.toContain('guess-number');
});

test('R13 a link for one is no link for two: sent again it lets nobody in', async () => {
  const { owner, id } = await waiting();
  const { token } = await newLink(owner, id);
  await enterBy(token);
  expect(await refusal(mutation('guests.enter', entering(token)))).toBe('404 NOT_FOUND');
});

test('A guest without a name, without consent or with an older text of it is told so, and the link is still good', async () => {
  const { owner, id } = await waiting();
  const { token } = await newLink(owner, id);
  for (const [changes, code] of [
    [{ name: ' \n ' }, '400 BAD_INPUT'],
    [{ name: 'x'.repeat(61) }, '400 BAD_INPUT'],
    [{ consent: { version: '2026-11', accepted: false } }, '400 BAD_INPUT'],
    [{ consent: { version: '2020-01', accepted: true } }, '400 CONSENT_REQUIRED'],
  ] as const)
    expect(await refusal(mutation('guests.enter', entering(token, changes)))).toBe(code);
  const session = await enterBy(token, { name: '  Íñigo\u202e\n Núñez 🐕 ' });
  const { you } = await done(getGuestConsultOutput, query('guests.consult', {}, { as: session }));
  expect(you.name).toBe('Íñigo Núñez 🐕');
});

test('Nobody but the two sides makes links', async () => {
  const { id } = await active();
  for (const role of ['owner', 'vet'] as const)
    expect(await refusal(mutation('links.create', { id }, { as: await member(role) }))).toBe('404 NOT_FOUND');
});
