import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { addBrowser } from '../../../db/calls/notification-settings.ts';
import { expireDeliveries, replayDelivery, reportDelivery } from '../../../db/calls/notifications.ts';
import { type MessageWorld, openMessageWorld } from '../../support/message-world.ts';
import { startPglite } from '../../support/postgres.ts';
import { claimAt, settleAt, standing, tell } from '../support/messages.ts';
import { clock, first, refusal } from '../support/world.ts';

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

const vendorOf = { email: 'resend', sms: 'twilio', whatsapp: 'whatsapp', push: 'push' } as const;
type Channel = keyof typeof vendorOf;
const channels = Object.keys(vendorOf) as Channel[];
const reach = async (channel: Channel) => {
  if (channel === 'sms' || channel === 'whatsapp') await world.givePhone(ana, channel, phone);
  if (channel === 'push') {
    const { endpoint, keys } = await world.browser();
    await world.as(ana).run((tx) => [addBrowser(tx, { endpoint, ...keys })]);
  }
};
const delivery = async (channel: Channel) =>
  first(
    await world.postgres.query<{ id: string; status: string; attempts: number }>(
      'select id, status, attempts from notification_deliveries where user_id = $1 and channel = $2',
      [ana.id, channel],
    ),
  );

test.each(channels)('N3 what a vendor will never take is given up at once: %s', async (channel) => {
  await reach(channel);
  world.mailbox.inbox.faults[vendorOf[channel]] = 'refusing';
  await tell(world, ana, 'vet-ready');
  await world.send();
  expect(await delivery(channel)).toMatchObject({ status: 'dead', attempts: 1 });
});

test.each(channels)('N3 a vendor that was too slow to listen is asked again: %s', async (channel) => {
  await reach(channel);
  world.mailbox.inbox.faults[vendorOf[channel]] = 'slow';
  await tell(world, ana, 'vet-ready');
  await world.send();
  expect(await delivery(channel)).toMatchObject({ status: 'waiting', attempts: 1 });
  await world.calm();
});

test('N2 an SMS whose answer was lost is found among hundreds that the same person got since, and not sent again', async () => {
  await reach('sms');
  world.mailbox.inbox.faults.twilio = 'lost';
  await tell(world, ana, 'vet-ready');
  await world.send();
  world.mailbox.inbox.faults.twilio = null;
  const { messages } = world.mailbox.inbox;
  const [taken] = world.caught('sms');
  if (!taken) throw new Error('nothing was taken');
  for (let turn = 0; turn < 200; turn += 1)
    messages.unshift({ ...taken, id: `SM${turn}`, text: `Code ${turn}` });
  await world.hurry();
  await world.send();
  expect((await standing(world, ana, 'vet-ready')).sms).toBe('sent');
  expect(world.caught('sms').filter(({ text }) => text === taken.text)).toHaveLength(1);
});

test('N2 a vendor that does not let us look for an SMS will not the next time: it is given up, and not sent blindly', async () => {
  await reach('sms');
  world.mailbox.inbox.faults.twilio = 'lost';
  await tell(world, ana, 'vet-ready');
  await world.send();
  world.mailbox.inbox.faults.twilio = 'refusing';
  await world.hurry();
  await world.send();
  expect(await delivery('sms')).toMatchObject({ status: 'dead', attempts: 2 });
  expect(world.caught('sms')).toHaveLength(1);
});

const start = new Date('2026-11-20T10:00:00Z');
const report = (
  id: string,
  status: 'sent' | 'delivered' | 'dead',
  channel: 'sms' | 'whatsapp' = 'sms',
  providerId = `${channel}-1`,
) => world.service.run((tx) => [reportDelivery(tx, { channel, id, providerId, status, reason: '30006' })]);

test('N8 a message that was taken and did not arrive is dead, also while its next try waits', async () => {
  await reach('sms');
  await tell(world, ana, 'vet-ready', { at: start });
  const lost = first(await claimAt(world, 'sms', start));
  await settleAt(world, lost, start, { outcome: 'retry', reason: 'TimeoutError' });
  await report(lost.id, 'dead');
  expect((await standing(world, ana, 'vet-ready')).sms).toBe('30006');
  expect(await claimAt(world, 'sms', new Date(start.getTime() + 60_000))).toEqual([]);
});

test('N8 a report of what was never sent, or is to be sent anew, changes nothing', async () => {
  await reach('sms');
  await tell(world, ana, 'vet-ready', { at: start });
  const { id } = await delivery('sms');
  await report(id, 'dead');
  expect(await delivery('sms')).toMatchObject({ status: 'waiting', attempts: 0 });
});

/** A day has gone by. */
const nextDay = () =>
  world.service.run((tx) => [clock(tx, new Date(Date.now() + 25 * 3_600_000)), expireDeliveries(tx, 100)]);

test('N2 WhatsApp went away before it said that it took a message: it is not sent twice, and what it reports settles it', async () => {
  await reach('whatsapp');
  world.mailbox.inbox.faults.whatsapp = 'lost';
  await tell(world, ana, 'vet-ready');
  await world.send();
  const { id } = await delivery('whatsapp');
  expect(await delivery('whatsapp')).toMatchObject({ status: 'unknown', attempts: 1 });
  world.mailbox.inbox.faults.whatsapp = null;
  await world.hurry();
  await world.send();
  expect(world.caught('whatsapp')).toHaveLength(1);
  await report(id, 'sent', 'whatsapp');
  expect((await delivery('whatsapp')).status).toBe('sent');
  await nextDay();
  expect((await delivery('whatsapp')).status).toBe('sent');
});

test('N2 a message by WhatsApp of which nothing is heard for a day is lost, until it is heard of after all, or an admin sends it anew', async () => {
  await reach('whatsapp');
  world.mailbox.inbox.faults.whatsapp = 'lost';
  await tell(world, ana, 'vet-ready');
  await world.send();
  world.mailbox.inbox.faults.whatsapp = null;
  const { id } = await delivery('whatsapp');
  await world.service.run((tx) => [expireDeliveries(tx, 100)]);
  expect((await delivery('whatsapp')).status).toBe('unknown');
  await nextDay();
  expect((await delivery('whatsapp')).status).toBe('lost');
  await world.send();
  expect(world.caught('whatsapp')).toHaveLength(1);
  const replay = async () => {
    const admin = await world.person({ role: 'admin' });
    return world.database.asAdmin(admin, world.ctx.request).run((tx) => [replayDelivery(tx, id)]);
  };
  await report(id, 'delivered', 'whatsapp');
  expect((await delivery('whatsapp')).status).toBe('delivered');
  await refusal(replay(), 'WRONG_STATE');
  await world.postgres.query("update notification_deliveries set status = 'lost' where id = $1", [id]);
  await replay();
  await world.send();
  expect([(await delivery('whatsapp')).status, world.caught('whatsapp').length]).toEqual(['sent', 2]);
});

test('N2 whoever sends by WhatsApp dies after sending, or cannot write it down: it is not sent again', async () => {
  await reach('whatsapp');
  await tell(world, ana, 'vet-ready', { at: start });
  const lost = first(await claimAt(world, 'whatsapp', start));
  expect(await claimAt(world, 'whatsapp', new Date(start.getTime() + 61_000))).toEqual([]);
  expect((await delivery('whatsapp')).status).toBe('unknown');
  // Its own late word comes too late to be believed; the vendor's does not.
  expect(await settleAt(world, lost, start, { outcome: 'retry' })).toBe('unknown');
  await report(lost.id, 'dead', 'whatsapp');
  expect((await delivery('whatsapp')).status).toBe('dead');
});

test('N3 WhatsApp is down, and says so: the message waits, and is sent once it is back', async () => {
  await reach('whatsapp');
  world.mailbox.inbox.faults.whatsapp = 'down';
  await tell(world, ana, 'vet-ready');
  await world.send();
  expect((await delivery('whatsapp')).status).toBe('waiting');
  world.mailbox.inbox.faults.whatsapp = null;
  await world.hurry();
  await world.send();
  expect((await delivery('whatsapp')).status).toBe('sent');
  expect(world.caught('whatsapp')).toHaveLength(1);
});
