import {
  evictDurableObject,
  listDurableObjectIds,
  runDurableObjectAlarm,
  runInDurableObject,
} from 'cloudflare:test';
import { expect, test, vi } from 'vitest';
import { AccountClient } from '../../../party/client/account-client.ts';
import { closeCodes } from '../../../party/protocol/wire.ts';
import type { RoomPath } from '../../../party/room-path.ts';
import type { AccountLine } from '../../../party/rooms/account-line.ts';
import { currentOutput } from '../../../worker/core/billing/plans/current.ts';
import { admissionSchema } from '../../../worker/core/rooms/admission.ts';
import { member } from '../support/consult.ts';
import type { Person } from '../support/person.ts';
import { deliver, eventsOf, lastEvent, stripe, subscriber } from '../support/stripe.ts';
import { done, mutation, refusal } from '../support/worker.ts';
import { enter, env, guest, knock, ticketFor } from './support/entering.ts';
import { Network } from './support/network.ts';

const pathOf = (id: string): RoomPath => `account-line/${id}`;
const lineOf = (id: string) => env.AccountLine.getByName(id);
const ticketOf = async (as: Person) =>
  (await done(admissionSchema, mutation('me.ticket', {}, { as }))).ticket;

/** Somebody with a plan of which all is known here: the notice of the receipt, too, would be heard on their pages. */
async function knownSubscriber() {
  const someone = await subscriber();
  expect(await deliver(await lastEvent(someone.customer))).toBe(200);
  return someone;
}
/** They mean to end it, or do not. */
const resigns = (id: string, isEnding: boolean) =>
  stripe.subscriptions.update(id, { cancel_at_period_end: isEnding });

/** A page of this person that listens. */
const listen = async (as: Person) => enter(pathOf(as.id), await ticketOf(as));

test('A webhook that changes something is heard on every page of its person, and on nobody else’s', async () => {
  const someone = await knownSubscriber();
  const [one, two, stranger] = [
    await listen(someone.as),
    await listen(someone.as),
    await listen(await member()),
  ];
  await resigns(someone.subscription.id, true);
  expect(await deliver(await lastEvent(someone.customer))).toBe(200);
  await one.until(() => one.changes === 1);
  await two.until(() => two.changes === 1);

  // Tells nothing new, so nobody is bothered.
  for (const event of await eventsOf(someone.customer, ['invoice.paid', 'payment_intent.succeeded']))
    expect(await deliver(event)).toBe(200);
  await resigns(someone.subscription.id, false);
  expect(await deliver(await lastEvent(someone.customer))).toBe(200);
  await one.until(() => one.changes === 2);
  await two.until(() => two.changes === 2);
  expect(stranger.changes).toBe(0);
});

test('What one page does is heard on the other', async () => {
  const someone = await knownSubscriber();
  const page = await listen(someone.as);
  await resigns(someone.subscription.id, true);
  await done(currentOutput, mutation('subscriptions.confirm', {}, { as: someone.as }));
  await page.until(() => page.changes === 1);
});

test('A line that slept goes on with the pages that were there', async () => {
  const as = await member();
  const page = await listen(as);
  await evictDurableObject(lineOf(as.id));
  await lineOf(as.id).changed();
  await page.until(() => page.changes === 1);
});

test('K13 nobody enters the line of somebody else', async () => {
  const [as, other] = [await member(), await member()];
  const answer = await knock(`${pathOf(other.id)}?ticket=${await ticketOf(as)}`);
  expect(answer.status).toBe(401);
  const ids = await listDurableObjectIds(env.AccountLine);
  expect(ids.some((id) => id.equals(env.AccountLine.idFromName(other.id)))).toBe(false);
  expect(await refusal(mutation('me.ticket', {}))).toBe('401 UNAUTHENTICATED');
});

test('K13 K14 a line is left when the device is signed out, when the ticket runs out, and by who talks', async () => {
  const as = await member();
  const who = { ...guest('owner'), id: as.id };
  const late = { now: new Date(Date.now() + 60_000) };
  const mine = await listen(as);
  const expiring = await enter(pathOf(as.id), await ticketFor(pathOf(as.id), who));
  const talking = await enter(pathOf(as.id), await ticketFor(pathOf(as.id), who, late));
  await done(admissionSchema.partial(), mutation('me.security.revoke', { id: as.sessionId }, { as }));
  expect(await mine.closed()).toBe(closeCodes.removed);
  await runInDurableObject(lineOf(as.id), (line: AccountLine) => {
    line.now = () => Date.now() + 15 * 60_000;
  });
  await runDurableObjectAlarm(lineOf(as.id));
  expect(await expiring.closed()).toBe(closeCodes.ticketExpired);
  expect(talking.closeCode).toBeNull();
  talking.sayRaw('hello');
  expect(await talking.closed()).toBe(closeCodes.flood);
});

test('A page looks again when the line opens, at a change, and once after it was cut off; many at once are one', async () => {
  const as = await member();
  const network = new Network(
    async ({ pathname, search }) => (await knock(pathname.replace('/parties/', '') + search)).webSocket,
  );
  let looks = 0;
  const held: (() => void)[] = [];
  const client = new AccountClient({
    url: `wss://app.test/parties/${pathOf(as.id)}`,
    getTicket: () => ticketOf(as),
    onChange: () => {
      looks += 1;
    },
    // Only the short wait for more of the same is ever over: here when the test says so.
    clock: {
      now: () => Date.now(),
      after: (ms, action) => {
        if (ms > 1_000) return () => {};
        held.push(action);
        return () => {};
      },
    },
    WebSocket: network.Socket,
  });
  /** Waits until the client has something to look at, and lets it. */
  const look = async () => {
    await vi.waitFor(() => expect(held).toHaveLength(1), { timeout: 20_000 });
    held.pop()?.();
  };
  await look();
  expect(looks).toBe(1);
  for (const _ of [1, 2, 3]) await lineOf(as.id).changed();
  await look();
  network.cut();
  await look();
  expect(looks).toBe(3);
  client.close();
});
