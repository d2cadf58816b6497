import { env } from 'cloudflare:workers';
import { Webhook } from 'standardwebhooks';
import { expect, inject, test } from 'vitest';
import { closeCodes } from '../../party/protocol/wire.ts';
import { setDutyOutput } from '../../worker/consults/duty/set-duty.ts';
import { meSchema } from '../../worker/core/identity/me.ts';
import { admissionSchema } from '../../worker/core/rooms/admission.ts';
import { enter } from './rooms/support/entering.ts';
import { auditOf } from './support/consult.ts';
import { asOwner } from './support/doubles.ts';
import { newPerson, type Person } from './support/person.ts';
import { done, mutation, query, refusal, type Sending, send } from './support/worker.ts';

const secret = inject('bindings').IDENTITY_WEBHOOK_SECRET ?? '';

type Told = { type?: string; at?: Date; email?: string | null; app?: object; user?: object };

/** An event of the auth provider, as it is sent. */
const eventOf = (id: string, { type = 'user.created', at = new Date(), ...told }: Told = {}) =>
  JSON.stringify({
    type,
    timestamp: at.toISOString(),
    data: {
      id,
      email: told.email ?? `${id}@example.test`,
      app_metadata: told.app,
      user_metadata: told.user ?? { display_name: 'Olga' },
    },
  });

type Signing = { secret?: string; at?: Date; signed?: string };

/** Posts a body as the auth provider would. */
function post(body: string, { at = new Date(), ...signing }: Signing = {}, sending?: Sending) {
  const id = `msg_${crypto.randomUUID()}`;
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(signing.secret ?? secret).sign(id, at, signing.signed ?? body),
  };
  return send('/webhooks/identity', { method: 'POST', body, headers }, sending);
}

const outcome = async (response: Promise<Response>) => (await response).json();
const later = (seconds: number) => new Date(Date.now() + seconds * 1000);
const profileOf = async (as: Person) => (await done(meSchema, query('me.get', {}, { as }))).profile;
const emailOf = async (id: string) =>
  (await asOwner<{ email: string }>('select email from user_profiles where user_id = $1', [id]))[0]?.email;

test('C6 a new account has its profile and start plan before its person calls for the first time', async () => {
  const as = await newPerson();
  const told = eventOf(as.id, { user: { locale: 'en', display_name: 'Ana' } });
  expect(await outcome(post(told))).toEqual({ outcome: 'done' });
  const me = await done(meSchema, query('me.get', {}, { as }));
  expect(me.profile).toEqual({
    displayName: 'Ana',
    locale: 'en',
    role: 'owner',
    country: null,
    currency: null,
  });
  expect(me.subscription).toMatchObject({ planCode: 'start' });
  expect(await outcome(post(told))).toEqual({ outcome: 'done' });
  expect(await auditOf(as.id)).toEqual(['profile.provision']);
});

test('C6 without a name the profile waits for the first call, which brings it', async () => {
  const as = await newPerson();
  expect(await outcome(post(eventOf(as.id, { user: {} })))).toEqual({ outcome: 'done' });
  expect(await profileOf(as)).toBeNull();
  await done(meSchema, mutation('me.provision', { locale: 'en', displayName: 'Ana' }, { as }));
  expect(await profileOf(as)).toMatchObject({ displayName: 'Ana', locale: 'en' });
});

test('C6 J11 what the provider vouches for counts, what the person says of themselves does not', async () => {
  const vet = await newPerson();
  await post(eventOf(vet.id, { app: { role: 'vet' } }));
  expect(await profileOf(vet)).toMatchObject({ role: 'vet' });
  const owner = await newPerson();
  await post(
    eventOf(owner.id, { user: { display_name: 'Eva', role: 'admin' }, app: { role: 'service_role' } }),
  );
  expect(await profileOf(owner)).toMatchObject({ role: 'owner' });
  await post(eventOf(owner.id, { type: 'user.updated', at: later(1), app: { role: 'admin' } }));
  expect(await profileOf(owner)).toMatchObject({ role: 'owner' });
});

test('C6 a role, language or name that is no text counts as none said', async () => {
  const as = await newPerson();
  const told = eventOf(as.id, { app: { role: 7 }, user: { locale: {}, display_name: [] } });
  expect(await outcome(post(told))).toEqual({ outcome: 'done' });
  expect(await profileOf(as)).toBeNull();
  expect(await emailOf(as.id)).toBeUndefined();
});

test('C6 events that overtake each other: the newest e-mail stays, whatever comes last', async () => {
  const as = await newPerson();
  const change = (seconds: number, email: string) =>
    outcome(post(eventOf(as.id, { type: 'user.updated', at: later(seconds), email })));
  expect(await change(20, 'new@example.test')).toEqual({ outcome: 'done' });
  expect(await change(10, 'old@example.test')).toEqual({ outcome: 'stale' });
  expect(await outcome(post(eventOf(as.id, { email: 'first@example.test' })))).toEqual({ outcome: 'stale' });
  // Nor does a token from before the change.
  await mutation('me.provision', { locale: 'es' }, { as });
  expect(await emailOf(as.id)).toBe('new@example.test');
});

test('C6 a deleted account is logged out for good, and no late event or token brings it back', async () => {
  const as = await newPerson({ role: 'vet' });
  await done(meSchema, mutation('me.provision', { locale: 'es' }, { as }));
  await done(setDutyOutput, mutation('desk.setDuty', { on: true }, { as }));
  expect(await outcome(post(eventOf(as.id, { type: 'user.deleted', at: later(5) })))).toEqual({
    outcome: 'done',
  });
  expect(await refusal(query('me.get', {}, { as }))).toBe('401 SESSION_REVOKED');
  const fresh = await newPerson({ id: as.id, claims: { iat: Math.floor(later(60).getTime() / 1000) - 60 } });
  expect(await refusal(query('me.get', {}, { as: fresh }))).toBe('401 SESSION_REVOKED');
  expect(await asOwner('select on_duty from vets where user_id = $1', [as.id])).toEqual([{ on_duty: false }]);
  for (const type of ['user.created', 'user.updated', 'user.deleted'])
    expect(await outcome(post(eventOf(as.id, { type, at: later(60) })))).toEqual({ outcome: 'stale' });
  expect(await auditOf(as.id)).toEqual(['profile.provision', 'vet.duty', 'vet.duty', 'account.deleted']);
});

test('C6 K14 whoever sits in a room when the account is deleted is shown out, and not when it is changed', async () => {
  const as = await newPerson();
  await post(eventOf(as.id));
  const { ticket } = await done(admissionSchema, mutation('me.ticket', {}, { as }));
  const page = await enter(`account-line/${as.id}`, ticket);
  await post(eventOf(as.id, { type: 'user.updated', at: later(0.5) }));
  await env.AccountLine.getByName(as.id).changed();
  await page.until(() => page.changes === 1);
  await post(eventOf(as.id, { type: 'user.deleted', at: later(1) }));
  expect(await page.closed()).toBe(closeCodes.removed);
});

test('C6 an account that was deleted before anybody heard of it gets no profile from a late token', async () => {
  const as = await newPerson();
  await post(eventOf(as.id, { type: 'user.deleted' }));
  expect(await refusal(mutation('me.provision', { locale: 'es' }, { as }))).toBe('401 SESSION_REVOKED');
  expect(await emailOf(as.id)).toBeUndefined();
});

test('C6 R13 what is not signed now and by us is refused and changes nothing', async () => {
  const { id } = await newPerson();
  const body = eventOf(id);
  const other = 'whsec_c29tZWJvZHktZWxzZXMtc2VjcmV0LW9mLTMyLWJ5dGVz';
  const refused: Signing[] = [
    { secret: other },
    { at: later(-301) },
    { at: later(301) },
    { signed: `${body} ` },
  ];
  for (const signing of refused) expect((await post(body, signing)).status).toBe(400);
  expect((await send('/webhooks/identity', { method: 'POST', body })).status).toBe(400);
  const misfits = [
    '',
    '[]',
    '{"type":"user.created"}',
    eventOf('not-a-uuid'),
    eventOf(id, { type: 'user.merged' }),
    eventOf(id, { email: '@example.test'.padStart(321, 'x') }),
  ];
  for (const misfit of misfits) expect((await post(misfit)).status).toBe(400);
  expect((await post(`${body}${' '.repeat(64 * 1024)}`)).status).toBe(413);
  expect(await emailOf(id)).toBeUndefined();
});

test('C5 C6 without a secret nothing is accepted; with two, either signs', async () => {
  const body = eventOf((await newPerson()).id);
  const off = await post(body, {}, { env: { IDENTITY_WEBHOOK_SECRET: '' } });
  expect(off.status).toBe(501);
  const both = {
    env: { ...env, IDENTITY_WEBHOOK_SECRET: `v1,whsec_bmV3LXNlY3JldC1vZi10aGUtdGVzdHM=,v1,${secret}` },
  };
  expect((await post(body, {}, both)).status).toBe(200);
});
