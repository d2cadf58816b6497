import { expect, test } from 'vitest';
import * as z from 'zod';
import { closeCodes } from '../../party/protocol/wire.ts';
import { listDevicesOutput } from '../../worker/core/identity/list-devices.ts';
import { meSchema } from '../../worker/core/identity/me.ts';
import { admissionSchema } from '../../worker/core/rooms/admission.ts';
import { enter } from './rooms/support/entering.ts';
import { active, auditOf, member } from './support/consult.ts';
import { asOwner } from './support/doubles.ts';
import { newPerson, type Person } from './support/person.ts';
import { done, mutation, query, refusal } from './support/worker.ts';

const seconds = (later: number) => Math.floor(Date.now() / 1000) + later;
/** The same person on another device, with a token issued so many seconds from now. */
const signedInAgain = (person: Person, later = 0) =>
  newPerson({ id: person.id, claims: { iat: seconds(later) } });
const newDevices = async (as: Person) => (await done(meSchema, query('me.get', {}, { as }))).newDevices;
const marks = async (as: Person) => {
  const { sessions } = await done(listDevicesOutput, query('me.security.sessions', {}, { as }));
  return Object.fromEntries(sessions.map(({ id, isNew }) => [id, isNew]));
};
const notices = async (person: Person) =>
  asOwner('select kind, locale, params from public.notifications where user_id = $1', [person.id]);
/** A page of this person that listens to their account line. */
const listen = async (as: Person) => {
  const { ticket } = await done(admissionSchema, mutation('me.ticket', {}, { as }));
  return enter(`account-line/${as.id}`, ticket);
};

test('A device that comes later is heard of on the open pages, marked in the list, and to be mailed, once', async () => {
  const laptop = await member();
  expect(await newDevices(laptop)).toBe(0);
  expect(await notices(laptop)).toEqual([]);
  const page = await listen(laptop);
  const phone = await signedInAgain(laptop);
  const headers = { 'user-agent': 'Phone' };
  await done(z.unknown(), query('pets.list', {}, { as: phone, headers }));
  // Of the device, and of the notice in the app.
  await page.until(() => page.changes === 2);
  expect(await newDevices(laptop)).toBe(1);
  const again = await done(meSchema, mutation('me.provision', { locale: 'es' }, { as: laptop }));
  expect(again.newDevices).toBe(1);
  expect(await marks(laptop)).toEqual({ [laptop.sessionId]: false, [phone.sessionId]: true });
  expect(await notices(laptop)).toEqual([
    { kind: 'new-device', locale: 'es', params: { userAgent: 'Phone' } },
  ]);

  await done(z.unknown(), query('pets.list', {}, { as: phone, headers }));
  expect(await notices(laptop)).toHaveLength(1);
  expect(page.changes).toBe(2);
});

test('A new device takes its own mark off by no means; another one does, by having seen it', async () => {
  const laptop = await member();
  const phone = await signedInAgain(laptop);
  expect(await newDevices(phone)).toBe(0);
  expect(await marks(phone)).toMatchObject({ [phone.sessionId]: false });
  await done(z.unknown(), mutation('me.security.acknowledge', {}, { as: phone }));
  expect(await newDevices(laptop)).toBe(1);
  await done(z.unknown(), mutation('me.security.acknowledge', {}, { as: laptop }));
  expect(await newDevices(laptop)).toBe(0);
  expect(await marks(laptop)).toEqual({ [laptop.sessionId]: false, [phone.sessionId]: false });
});

test('Logging out the others refuses their tokens, seen or not, and ends their rooms; this device goes on', async () => {
  const { owner, id } = await active();
  const laptop = await signedInAgain(owner);
  const unseen = await signedInAgain(owner, -60);
  const join = async (as: Person) => {
    const { ticket } = await done(admissionSchema, mutation('sessions.ticket', { id }, { as }));
    return enter(`consult-room/${id}`, ticket);
  };
  const room = await join(owner);
  const stays = await join(laptop);
  const told = await done(
    z.object({ revoked: z.number() }),
    mutation('me.security.logoutOthers', {}, { as: laptop }),
  );
  expect(told.revoked).toBe(1);
  expect(await room.closed()).toBe(closeCodes.removed);
  await stays.catchUp();
  for (const as of [owner, unseen])
    expect(await refusal(query('me.get', {}, { as }))).toBe('401 SESSION_REVOKED');
  expect(await refusal(query('me.get', {}, { as: laptop }))).toBe('200 allowed');
  expect(await auditOf(owner.id)).toContain('sessions.revoke-others');
  const { sessions } = await done(listDevicesOutput, query('me.security.sessions', {}, { as: laptop }));
  expect(sessions.map(({ current, revokedAt }) => [current, revokedAt !== null])).toContainEqual([
    true,
    false,
  ]);
  expect(sessions.find((device) => device.id === owner.sessionId)?.revokedAt).not.toBeNull();
});

test('The list of devices is the fifty that were seen last, the newest first', async () => {
  const laptop = await member();
  await asOwner(
    `insert into public.device_sessions (user_id, session_id, user_agent, created_at, last_seen_at)
     select $1, gen_random_uuid(), 'Old ' || n, now() - n * interval '1 day', now() - n * interval '1 day'
     from generate_series(1, 50) n`,
    [laptop.id],
  );
  const { sessions } = await done(listDevicesOutput, query('me.security.sessions', {}, { as: laptop }));
  expect(sessions[0]).toMatchObject({ id: laptop.sessionId, current: true });
  expect(sessions.slice(1).map(({ userAgent }) => userAgent)).toEqual(
    Array.from({ length: 49 }, (_, n) => `Old ${n + 1}`),
  );
});
