import { expect, test } from 'vitest';
import * as z from 'zod';
import { notificationSettingsSchema } from '../../../worker/core/notify/account/get-settings.ts';
import { noticesSchema } from '../../../worker/core/notify/account/list-notices.ts';
import { active, member } from '../support/consult.ts';
import { asOwner } from '../support/doubles.ts';
import { arrived, messagesTo, newBrowser } from '../support/mailbox.ts';
import { newPerson, type Person } from '../support/person.ts';
import { carryOut, done, mutation, query, refusal, send } from '../support/worker.ts';

const told = (who: Person, kind: string, subject = '') =>
  asOwner(`select private.notify($1, $2, $3, '{}', $4)`, [who.id, kind, subject, crypto.randomUUID()]);
const ring = () => carryOut([{ kind: 'notify' }]);
const freshPhone = () =>
  `+346${String(crypto.getRandomValues(new Uint32Array(1))[0] ?? 0)
    .padStart(10, '0')
    .slice(0, 8)}`;
const settingsOf = (as: Person) =>
  done(notificationSettingsSchema, query('notifications.settings', {}, { as }));
const ok = z.object({ ok: z.literal(true) });

async function withPhone(as: Person, channel: 'sms' | 'whatsapp'): Promise<string> {
  const phone = freshPhone();
  await done(ok, mutation('notifications.phone.start', { phone, channel }, { as }));
  const { text, facts } = await arrived(phone);
  const code = /\d{6}/.exec(channel === 'sms' ? text : String(facts.link))?.[0];
  await done(ok, mutation('notifications.phone.confirm', { code }, { as }));
  return phone;
}

test('A new device is written about at once, to the address of now, and the link leads to the devices', async () => {
  const laptop = await member();
  const phone = await newPerson({ id: laptop.id });
  await done(z.unknown(), query('pets.list', {}, { as: phone }));
  const mail = await arrived(laptop.email);
  expect(mail.title).toBe('Alguien inició sesión en tu cuenta desde un dispositivo nuevo');
  expect(mail.html).toContain('https://app.test/app/security');
  expect(mail.facts.headers).toEqual({});
});

test('A phone is proven by the code that came there; another code is not taken, and the fifth wrong one ends it', async () => {
  const as = await member();
  const phone = await withPhone(as, 'sms');
  expect((await settingsOf(as)).phone).toEqual({ number: phone, channel: 'sms' });
  expect(await refusal(mutation('notifications.phone.confirm', { code: '000000' }, { as }))).toBe(
    '404 NOT_FOUND',
  );
  await done(ok, mutation('notifications.phone.start', { phone: freshPhone(), channel: 'whatsapp' }, { as }));
  for (let turn = 0; turn < 5; turn += 1)
    expect(await refusal(mutation('notifications.phone.confirm', { code: 'abc123' }, { as }))).toBe(
      '400 BAD_INPUT',
    );
  await done(ok, mutation('notifications.phone.remove', {}, { as }));
  expect((await settingsOf(as)).phone).toBeNull();
});

test('A vet is ready: mail, SMS and the browser of this person say it, encrypted by workerd and opened by the browser', async () => {
  const as = await member();
  const phone = await withPhone(as, 'sms');
  const browser = await newBrowser();
  await done(ok, mutation('notifications.browser.add', browser, { as }));
  await told(as, 'vet-ready', 'abc');
  await ring();
  expect((await arrived(as.email)).title).toBe('Tu veterinario está listo');
  expect((await arrived(phone, ({ text }) => text.includes('listo'))).text).toContain(
    'https://app.test/consult/abc',
  );
  const id = browser.endpoint.split('/').at(-1) ?? '';
  expect((await arrived(id)).facts).toMatchObject({ path: '/consult/abc', urgency: 'high' });
  await done(ok, mutation('notifications.browser.remove', { endpoint: browser.endpoint }, { as }));
});

test('A browser at an address of somebody’s choice is refused', async () => {
  const as = await member();
  const { keys } = await newBrowser();
  for (const endpoint of ['http://169.254.169.254/', 'https://attacker.test/push', 'ftp://x.test/'])
    expect(await refusal(mutation('notifications.browser.add', { endpoint, keys }, { as }))).toBe(
      '400 BAD_INPUT',
    );
  const browser = await newBrowser();
  const short = { ...browser, keys: { ...browser.keys, p256dh: 'AAAA' } };
  expect(await refusal(mutation('notifications.browser.add', short, { as }))).toBe('400 BAD_INPUT');
});

test('N4 the stop link of a mail works without signing in, by one press of the mail program, and only as it was signed', async () => {
  const as = await member();
  await told(as, 'credit');
  await asOwner(`update public.notifications set params = '{"units": 1}' where user_id = $1`, [as.id]);
  await ring();
  const { facts } = await arrived(as.email);
  const headers = z.record(z.string(), z.string()).parse(facts.headers);
  expect(headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
  const path = new URL(/<([^>]+)>/.exec(headers['List-Unsubscribe'] ?? '')?.[1] ?? '').pathname;
  const isOn = async () =>
    (await settingsOf(as)).choices
      .find(({ group }) => group === 'follow-up')
      ?.channels.find(({ channel }) => channel === 'email')?.enabled;
  // Programs that check mails open every link.
  expect((await send(path)).status).toBe(200);
  expect(await isOn()).toBe(true);
  const other = path.replace('follow-up', 'billing');
  for (const forged of [other, `${path}x`, '/stop/x', `/stop/${'.'.repeat(20)}`])
    expect((await send(forged, { method: 'POST' })).status).toBe(404);
  expect(await isOn()).toBe(true);
  const pressed = await send(path, {
    method: 'POST',
    body: 'List-Unsubscribe=One-Click',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  expect(pressed.status).toBe(200);
  expect(await isOn()).toBe(false);
});

test('N4 nobody is left out of what concerns security, and the list in the app is always there', async () => {
  const as = await member();
  for (const choice of [
    { group: 'security', channel: 'email', enabled: false },
    { group: 'billing', channel: 'app', enabled: false },
    { group: 'billing', channel: 'sms', enabled: false },
  ])
    expect(await refusal(mutation('notifications.choose', choice, { as }))).toBe('400 BAD_INPUT');
  const quiet = { timeZone: 'Mars/Olympus', quiet: { from: 60, until: 120 } };
  expect(await refusal(mutation('notifications.quiet', quiet, { as }))).toBe('400 BAD_INPUT');
  await done(ok, mutation('notifications.quiet', { ...quiet, timeZone: 'America/Mexico_City' }, { as }));
  expect(await settingsOf(as)).toMatchObject({ timeZone: 'America/Mexico_City', quiet: quiet.quiet });
});

test('What people were told is in the app, in the language of the request; a consult is to be rated half an hour after its end', async () => {
  const { owner, vet, id } = await active();
  await done(z.unknown(), mutation('sessions.end', { sessionId: id }, { as: vet }));
  const list = (as: Person, language = 'es') =>
    done(noticesSchema, query('notifications.list', {}, { as, headers: { 'accept-language': language } }));
  expect((await list(owner)).items).toEqual([]);
  await asOwner(`update public.notifications set created_at = now() where user_id = $1`, [owner.id]);
  expect((await list(owner, 'en')).items).toMatchObject([
    { title: 'How was your consult?', action: { path: `/consult/${id}` }, isNew: true },
  ]);
  await done(ok, mutation('notifications.seen', {}, { as: owner }));
  expect((await list(owner)).items).toMatchObject([{ title: '¿Qué tal fue tu consulta?', isNew: false }]);
  expect((await list(vet)).items).toEqual([]);
  await done(z.unknown(), mutation('sessions.rate', { id, stars: 5, comment: '' }, { as: owner }));
  expect((await list(owner)).items).toEqual([]);
  expect(await messagesTo(owner.email)).toEqual([]);
});

test('N3 an admin sees what was given up, and sends it anew', async () => {
  const [as, admin] = [await member(), await member('admin')];
  await told(as, 'vet-ready', 'abc');
  const [row] = await asOwner<{ id: string }>(
    `update public.notification_deliveries set status = 'dead', attempts = 12, reason = '503'
     where user_id = $1 and channel = 'email' returning id`,
    [as.id],
  );
  const page = await done(
    z.object({ items: z.array(z.looseObject({ id: z.string() })) }),
    query('admin.notifications.list', { q: as.email, status: 'dead' }, { as: admin }),
  );
  expect(page.items).toMatchObject([
    { id: row?.id, channel: 'email', kind: 'vet-ready', reason: '503', attempts: 12 },
  ]);
  await done(z.unknown(), mutation('admin.notifications.replay', { id: row?.id }, { as: admin }));
  await arrived(as.email);
  expect(await refusal(mutation('admin.notifications.replay', { id: row?.id }, { as: admin }))).toBe(
    '409 WRONG_STATE',
  );
});
