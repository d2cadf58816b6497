import { expect, inject, test } from 'vitest';
import { type Report, type ReportSecrets, replyOf, reportOf } from '../../../dev/mailbox/report.ts';
import { signResend, signTwilio, signWhatsapp } from '../../../dev/mailbox/sign.ts';
import { member } from '../support/consult.ts';
import { asOwner } from '../support/doubles.ts';
import { arrived } from '../support/mailbox.ts';
import { carryOut, send } from '../support/worker.ts';

const bindings = inject('bindings');
const secrets: ReportSecrets = {
  resend: bindings.RESEND_WEBHOOK_SECRET ?? '',
  twilio: bindings.TWILIO_AUTH_TOKEN ?? '',
  whatsapp: bindings.WHATSAPP_APP_SECRET ?? '',
};
const app = 'https://app.test';

const post = (report: Report | null, changes: Partial<Report> = {}) => {
  if (report === null) throw new Error('The vendor never tells that');
  const { path, body, headers } = { ...report, ...changes };
  return send(path, { method: 'POST', body, headers });
};
const blockOf = async (channel: string, address: string) => {
  const [row] = await asOwner<{ blocked: string | null }>(
    'select blocked from public.notification_addresses where channel = $1 and address = $2',
    [channel, address],
  );
  return row?.blocked;
};
const states = async (userId: string) => {
  const rows = await asOwner<{ channel: string; status: string }>(
    `select channel, status from public.notification_deliveries where user_id = $1 and kind = 'vet-ready'`,
    [userId],
  );
  return Object.fromEntries(rows.map(({ channel, status }) => [channel, status]));
};

async function someone(channel: 'sms' | 'whatsapp' | null = null) {
  const as = await member();
  const phone = `+3469${String(crypto.getRandomValues(new Uint32Array(1))[0] ?? 0)
    .padStart(10, '0')
    .slice(0, 7)}`;
  if (channel !== null)
    await asOwner(
      'insert into public.notification_settings (user_id, phone, phone_channel) values ($1, $2, $3)',
      [as.id, phone, channel],
    );
  await asOwner(`select private.notify($1, 'vet-ready', 'abc', '{}', $2)`, [as.id, crypto.randomUUID()]);
  await carryOut([{ kind: 'notify' }]);
  const message = await arrived(channel === null ? as.email : phone);
  return { as, phone, message };
}

test('N8 a mail that bounces, or that somebody complains of, marks its address; twice and in any order changes nothing', async () => {
  const { as, message } = await someone();
  const early = new Date(Date.now() - 60_000);
  const bounced = await reportOf(message, 'bounced', secrets);
  for (const report of [bounced, bounced, await reportOf(message, 'delivered', secrets, early)])
    expect((await post(report)).status).toBe(200);
  expect(await blockOf('email', as.email)).toBe('bounce');
  const other = await someone();
  await post(await reportOf(other.message, 'complained', secrets));
  expect(await blockOf('email', other.as.email)).toBe('complaint');
  expect(await states(other.as.id)).toMatchObject({ email: 'delivered' });
});

test('N8 STOP by SMS or WhatsApp ends messages there, START begins them again', async () => {
  for (const channel of ['sms', 'whatsapp'] as const) {
    const { phone, message } = await someone(channel);
    await post(await reportOf(message, 'delivered', secrets));
    const said = async (text: string, at: Date) =>
      (await post(await replyOf({ channel, from: phone, text }, app, secrets, at))).status;
    const now = Date.now();
    expect(await said(' Stop. ', new Date(now))).toBe(200);
    expect(await blockOf(channel, phone)).toBe('stop');
    expect(await said('¿Cuándo me toca?', new Date(now + 1_000))).toBe(200);
    expect(await blockOf(channel, phone)).toBe('stop');
    expect(await said('ALTA', new Date(now + 2_000))).toBe(200);
    expect(await blockOf(channel, phone)).toBeNull();
  }
});

test('N5 what somebody writes on WhatsApp opens the 24 hours from the moment at which they wrote it', async () => {
  const { phone } = await someone('whatsapp');
  const at = new Date(Math.floor(Date.now() / 1_000) * 1_000 - 3_600_000);
  await post(await replyOf({ channel: 'whatsapp', from: phone, text: 'Hola' }, app, secrets, at));
  const [row] = await asOwner(`select heard_at from public.notification_addresses where address = $1`, [
    phone,
  ]);
  expect(new Date(String(row?.heard_at))).toEqual(at);
});

test('N2 a report that comes before our own note of having sent the message is one', async () => {
  const { as, message } = await someone();
  await asOwner(
    `update public.notification_deliveries set status = 'sending', provider_id = null where user_id = $1`,
    [as.id],
  );
  await post(await reportOf(message, 'delivered', secrets));
  expect(await states(as.id)).toMatchObject({ email: 'delivered' });
});

test('What nobody we know has signed is refused and changes nothing', async () => {
  const { as, phone, message } = await someone('sms');
  const mail = await arrived(as.email);
  const mailReport = await reportOf(mail, 'bounced', secrets);
  const smsReport = await reportOf(message, 'bounced', secrets);
  const stop = await replyOf({ channel: 'sms', from: phone, text: 'STOP' }, app, secrets);
  const chat = await replyOf({ channel: 'whatsapp', from: phone, text: 'STOP' }, app, secrets);
  const old = new Date(Date.now() - 10 * 60_000);
  const forged: Promise<Response>[] = [
    post(mailReport, { headers: {} }),
    post(mailReport, { body: `${mailReport?.body} ` }),
    post(mailReport, { headers: await signResend('whsec_b3RoZXI=', mailReport?.body ?? '') }),
    post(mailReport, { headers: await signResend(secrets.resend, mailReport?.body ?? '', old) }),
    post(smsReport, { headers: { ...smsReport?.headers, 'x-twilio-signature': 'AAAA' } }),
    post(smsReport, { headers: { ...smsReport?.headers, 'x-twilio-signature': '¿?' } }),
    post(smsReport, { path: '/webhooks/twilio?delivery=other' }),
    post(stop, { body: stop.body.replace('STOP', 'STOPALL') }),
    post(stop, {
      headers: await signTwilio(
        'other',
        `${app}${stop.path}`,
        Object.fromEntries(new URLSearchParams(stop.body)),
      ),
    }),
    post(chat, { headers: await signWhatsapp('other', chat.body) }),
    post(chat, { headers: { 'x-hub-signature-256': 'sha256=zz' } }),
    post(chat, { body: '{}' }),
  ];
  expect((await Promise.all(forged)).map(({ status }) => status)).toEqual(forged.map(() => 400));
  expect([
    await blockOf('email', as.email),
    await blockOf('sms', phone),
    await blockOf('whatsapp', phone),
  ]).toEqual([undefined, undefined, undefined]);
});

test('What is signed and says nothing that we know is taken and changes nothing; what is too large is not read', async () => {
  const body = JSON.stringify({ type: 'domain.created', created_at: new Date().toISOString(), data: {} });
  const mail = { path: '/webhooks/resend', body, headers: await signResend(secrets.resend, body) };
  const chatBody = JSON.stringify({
    entry: [{ changes: [{ value: { messages: [{ from: "'; drop" }], statuses: [null] } }] }],
  });
  const chat = {
    path: '/webhooks/whatsapp',
    body: chatBody,
    headers: await signWhatsapp(secrets.whatsapp, chatBody),
  };
  expect(await Promise.all([post(mail), post(chat)].map(async (answer) => (await answer).status))).toEqual([
    200, 200,
  ]);
  expect((await post(mail, { body: 'x'.repeat(300_000) })).status).toBe(413);
});

test('Without its secrets a vendor is off, and nothing is accepted', async () => {
  const off = { RESEND_API_KEY: '', TWILIO_AUTH_TOKEN: '', WHATSAPP_TOKEN: '' };
  for (const path of ['/webhooks/resend', '/webhooks/twilio', '/webhooks/whatsapp'])
    expect((await send(path, { method: 'POST', body: '{}' }, { env: off })).status).toBe(501);
});

test('Meta learns that the address is ours by the word that only we know', async () => {
  const ask = async (token: string) =>
    send(`/webhooks/whatsapp?hub.mode=subscribe&hub.challenge=42&hub.verify_token=${token}`);
  const yes = await ask(bindings.WHATSAPP_VERIFY_TOKEN ?? '');
  expect([yes.status, await yes.text()]).toEqual([200, '42']);
  expect((await ask('guess')).status).toBe(403);
  expect((await ask('')).status).toBe(403);
});
