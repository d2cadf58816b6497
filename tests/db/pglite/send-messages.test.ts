import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { revokeSessions } from '../../../db/calls/identity.ts';
import {
  addBrowser,
  chooseNotifications,
  setQuietHours,
  stopNotifications,
} from '../../../db/calls/notification-settings.ts';
import { noteAddress } from '../../../db/calls/notifications.ts';
import type { RequestContext } from '../../../worker/core/context.ts';
import { type MessageWorld, openMessageWorld } from '../../support/message-world.ts';
import { startPglite } from '../../support/postgres.ts';
import { claimAt, standing, tell } from '../support/messages.ts';

let world: MessageWorld;
let ana: SignedIn;
const phone = '+34611222333';
beforeAll(async () => {
  world = await openMessageWorld(await startPglite());
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.calm();
  ana = await world.person();
});

const give = (channel: 'sms' | 'whatsapp') => world.givePhone(ana, channel, phone);
const caught: MessageWorld['caught'] = (channel) => world.caught(channel);

type Browser = Awaited<ReturnType<typeof world.browser>>;
const switchOn = (person: SignedIn, { endpoint, keys }: Pick<Browser, 'endpoint' | 'keys'>) =>
  world.as(person).run((tx) => [addBrowser(tx, { endpoint, ...keys })]);

test('A43 somebody is told on every channel that reaches them', async () => {
  await give('sms');
  await switchOn(ana, await world.browser());
  await tell(world, ana, 'vet-ready', { subject: 'abc' });
  await world.send();
  expect(await standing(world, ana, 'vet-ready')).toEqual({
    app: 'sent',
    email: 'sent',
    push: 'sent',
    sms: 'sent',
  });
  expect(caught('email')).toMatchObject([
    {
      to: ana.email,
      title: 'Tu veterinario está listo',
      text: expect.stringContaining('https://app.test/consult/abc'),
    },
  ]);
  expect(caught('sms')).toMatchObject([
    { to: phone, text: 'Call-a-Vet: Tu veterinario está listo https://app.test/consult/abc' },
  ]);
  expect(caught('push')).toMatchObject([
    { title: 'Tu veterinario está listo', facts: { path: '/consult/abc', urgency: 'high' } },
  ]);
});

test('N2 the answer is lost after the vendor took the message: it is tried again, and arrives once on each channel', async () => {
  await give('sms');
  await switchOn(ana, await world.browser());
  for (const vendor of ['resend', 'twilio', 'push'] as const) world.mailbox.inbox.faults[vendor] = 'lost';
  await tell(world, ana, 'vet-ready');
  await world.send();
  expect(await standing(world, ana, 'vet-ready')).toMatchObject({ app: 'sent' });
  for (const vendor of ['resend', 'twilio', 'push'] as const) world.mailbox.inbox.faults[vendor] = null;
  await world.hurry();
  await world.send();
  expect(await standing(world, ana, 'vet-ready')).toEqual({
    app: 'sent',
    email: 'sent',
    push: 'sent',
    sms: 'sent',
  });
  expect((['email', 'sms', 'push'] as const).map((channel) => caught(channel).length)).toEqual([1, 1, 1]);
});

test('N2 a mail that was taken is not sent again when its person has changed their name since', async () => {
  world.mailbox.inbox.faults.resend = 'lost';
  await tell(world, ana, 'rate');
  await world.send();
  world.mailbox.inbox.faults.resend = null;
  await world.postgres.query("update user_profiles set display_name = 'Other' where user_id = $1", [ana.id]);
  await world.hurry();
  await world.send();
  expect((await standing(world, ana, 'rate')).email).toBe('sent');
  expect(caught('email')).toHaveLength(1);
});

test('N3 a vendor is down: nobody goes on asking it, the other channels go on, and afterwards all is sent', async () => {
  const others = await Promise.all(Array.from({ length: 20 }, () => world.person()));
  world.mailbox.inbox.faults.resend = 'down';
  for (const who of others) await tell(world, who, 'rate');
  const { awaySeconds } = await world.send();
  expect(awaySeconds).toBeGreaterThan(0);
  const [tried] = await world.postgres.query<{ tried: number }>(
    "select count(*)::int as tried from notification_deliveries where channel = 'email' and attempts > 0 and status = 'waiting'",
  );
  expect(tried?.tried).toBeLessThanOrEqual(6);
  for (const who of others) expect((await standing(world, who, 'rate')).app).toBe('sent');
  world.mailbox.inbox.faults.resend = null;
  await world.hurry();
  await world.send();
  expect(caught('email')).toHaveLength(20);
});

test('N9 every message waits for its turn at the budget of its vendor, and what somebody waits for is among the first, before the rest', async () => {
  const turns: string[] = [];
  const messageGate: RequestContext['messageGate'] = (vendor, priority) => ({
    priority,
    pass: async () => void turns.push(`${vendor} ${priority}`),
    refused: () => {},
  });
  const crowd = await Promise.all(Array.from({ length: 18 }, () => world.person()));
  for (const who of crowd) await tell(world, who, 'rate');
  await tell(world, ana, 'vet-ready');
  await world.send({ ...world.ctx, messageGate });
  const order = caught('email').toReversed();
  expect(order).toHaveLength(19);
  expect(order.slice(0, 6).map(({ to }) => to)).toContain(ana.email);
  expect(turns.toSorted()).toEqual([...Array(18).fill('resend background'), 'resend foreground']);
});

test('N9 what the vendor refuses for there being too many is sent later, once, and holds nobody else up', async () => {
  const crowd = await Promise.all(Array.from({ length: 9 }, () => world.person()));
  for (const who of crowd) await tell(world, who, 'rate');
  world.mailbox.inbox.limits.resend = 4;
  await world.send();
  expect(world.mailbox.inbox.refused.resend).toBeGreaterThan(0);
  world.mailbox.inbox.limits.resend = 1e6;
  await world.hurry();
  await world.send();
  expect(
    caught('email')
      .map(({ to }) => to)
      .toSorted(),
  ).toEqual(crowd.map(({ email }) => email).toSorted());
});

test('N4 who switched a group off on a channel is not written to there, also when it was written down before', async () => {
  await tell(world, ana, 'rate');
  await world
    .as(ana)
    .run((tx) => [chooseNotifications(tx, { group: 'follow-up', channel: 'email', enabled: false })]);
  await tell(world, ana, 'credit');
  await tell(world, ana, 'receipt');
  await world.postgres.query(
    `update notifications set params = '{"amount": 1900, "currency": "EUR"}' where user_id = $1 and kind = 'receipt'`,
    [ana.id],
  );
  await world.postgres.query(
    `update notifications set params = '{"units": 1}' where user_id = $1 and kind = 'credit'`,
    [ana.id],
  );
  await world.send();
  expect(await standing(world, ana, 'rate')).toMatchObject({ email: 'switched-off' });
  expect(await standing(world, ana, 'credit')).toEqual({ app: 'sent' });
  expect(caught('email').map(({ title }) => title)).toEqual(['Recibimos tu pago de 19\u00a0€']);
});

test('N4 quiet hours are those of the person: over midnight, in their time zone, and not for what somebody waits for or security', async () => {
  const mexico = { timeZone: 'America/Mexico_City', from: 22 * 60, until: 8 * 60 };
  await world.as(ana).run((tx) => [setQuietHours(tx, mexico)]);
  // 23:30 there, half past six in the morning in Spain.
  const night = new Date('2026-11-20T05:30:00Z');
  for (const kind of ['rate', 'vet-ready', 'new-device'] as const)
    await tell(world, ana, kind, { at: night });
  const kindsAt = async (at: Date) => (await claimAt(world, 'email', at)).map(({ kind }) => kind).toSorted();
  expect(await kindsAt(night)).toEqual(['new-device', 'vet-ready']);
  expect(await kindsAt(new Date('2026-11-20T13:59:59Z'))).toEqual(['new-device']);
  expect(await kindsAt(new Date('2026-11-20T14:00:00Z'))).toContain('rate');
  // Never before they are there: the notice in the app makes no noise.
  await tell(world, ana, 'credit', { at: night });
  expect(await claimAt(world, 'app', night)).toHaveLength(4);
});

test('N4 a stop link ends a group on a channel and never what concerns security', async () => {
  const stop = { userId: ana.id, channel: 'email' } as const;
  await world.service.run((tx) => [
    stopNotifications(tx, { ...stop, group: 'follow-up' }),
    stopNotifications(tx, { ...stop, group: 'security' }),
  ]);
  for (const kind of ['rate', 'new-device'] as const) await tell(world, ana, kind);
  await world.send();
  expect(caught('email')).toHaveLength(1);
  expect(await standing(world, ana, 'new-device')).toMatchObject({ email: 'sent' });
});

test('N5 WhatsApp carries a template, and free text only within 24 hours of their last message', async () => {
  await give('whatsapp');
  await tell(world, ana, 'vet-ready', { subject: 'abc' });
  await world.send();
  expect(caught('whatsapp')).toMatchObject([
    { facts: { type: 'template', template: 'vet_ready', link: 'consult/abc' } },
  ]);
  const heard = (hours: number) =>
    world.service.run((tx) => [
      noteAddress(tx, {
        channel: 'whatsapp',
        address: phone,
        blocked: null,
        heard: true,
        at: new Date(Date.now() - hours * 3_600_000).toISOString(),
      }),
    ]);
  await heard(24.01);
  await tell(world, ana, 'vet-ready');
  await world.send();
  expect(caught('whatsapp')[0]).toMatchObject({ facts: { type: 'template' } });
  await heard(23.9);
  world.mailbox.inbox.heard.set(phone, Date.now());
  await tell(world, ana, 'vet-ready');
  await world.send();
  expect(caught('whatsapp')[0]).toMatchObject({ facts: { type: 'text' } });
  // WhatsApp knows better than we do: a template goes after all.
  world.mailbox.inbox.heard.clear();
  await tell(world, ana, 'vet-ready');
  await world.send();
  expect(caught('whatsapp')[0]).toMatchObject({ facts: { type: 'template' } });
  expect(caught('whatsapp')).toHaveLength(4);
});

test('N8 an address that was marked is not written to, also when the message was written down before', async () => {
  await tell(world, ana, 'rate');
  const block = (blocked: 'bounce' | 'complaint' | null, at: string) =>
    world.service.run((tx) => [
      noteAddress(tx, { channel: 'email', address: ana.email, blocked, heard: false, at }),
    ]);
  await block('complaint', '2026-11-20T10:00:00Z');
  // An older word comes later: it changes nothing.
  await block(null, '2026-11-20T09:00:00Z');
  await tell(world, ana, 'new-device');
  await world.send();
  expect(caught('email')).toEqual([]);
  expect(await standing(world, ana, 'rate')).toEqual({ app: 'sent', email: 'blocked' });
});

test('A browser that is gone is not told again, and the message goes to the others', async () => {
  const [gone, there] = [await world.browser(), await world.browser()];
  for (const browser of [gone, there]) await switchOn(ana, browser);
  await fetch(gone.endpoint, { method: 'DELETE' });
  await tell(world, ana, 'vet-ready');
  await world.send();
  expect(caught('push')).toHaveLength(1);
  const left = await world.postgres.query(
    'select endpoint from push_subscriptions where user_id = $1 and gone_at is null',
    [ana.id],
  );
  expect(left).toEqual([{ endpoint: there.endpoint }]);
});

test('A browser that was logged out, from wherever, is told nothing more; whoever signs in there is told their own', async () => {
  const tablet = { ...ana, sessionId: randomUUID() };
  const [here, there] = [await world.browser(), await world.browser()];
  await switchOn(ana, here);
  await switchOn(tablet, there);
  await world.as(ana).run((tx) => [revokeSessions(tx, tablet.sessionId)]);
  const told = async (person: SignedIn) => {
    await world.send();
    world.mailbox.inbox.messages.length = 0;
    await tell(world, person, 'vet-ready', { subject: randomUUID() });
    await world.send();
    return caught('push').map(({ to }) => here.endpoint.endsWith(to));
  };
  expect(await told(ana)).toEqual([true]);

  const eve = await world.person();
  await switchOn(eve, here);
  await world.as(ana).run((tx) => [revokeSessions(tx, null)]);
  expect(await told(ana)).toEqual([]);
  expect(await told(eve)).toEqual([true]);
});

test('A browser at an address that is no push service is never called', async () => {
  const { keys } = await world.browser();
  await switchOn(ana, { endpoint: `${world.mailbox.url.replace('127.0.0.1', 'localhost')}/push/x`, keys });
  await tell(world, ana, 'vet-ready');
  await world.send();
  expect(await standing(world, ana, 'vet-ready')).toMatchObject({ push: 'gone' });
});
