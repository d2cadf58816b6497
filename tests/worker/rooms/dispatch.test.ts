import { evictDurableObject, runDurableObjectAlarm } from 'cloudflare:test';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import * as z from 'zod';
import { admissionSchema } from '../../../worker/core/rooms/admission.ts';
import { auditOf, member } from '../support/consult.ts';
import { asOwner, ownDatabaseWithVet, ownWay } from '../support/doubles.ts';
import { done, mutation, refusal } from '../support/worker.ts';
import { enter } from './support/entering.ts';
import {
  clearHorses,
  deskOf,
  inTime,
  offered,
  openOffer,
  outcomes,
  vetAtDesk,
  waiting,
} from './support/horse-desk.ts';
import { dispatcher, inDispatcher, ownDatabase, partOf, refresh } from './support/lobby.ts';

// A dispatcher of another file's runtime would find that these vets have no desk open.
beforeAll(ownDatabaseWithVet);
beforeEach(clearHorses);

test('D3 D4 a case is offered to one vet for twenty seconds, and to the next when that one is gone', async () => {
  const both = [await vetAtDesk(), await vetAtDesk()];
  const desks = both.map(({ desk }) => desk);
  const { id } = await waiting();
  const first = await offered(desks, id);
  expect(first.offer.left).toBeGreaterThan(15_000);
  expect(first.offer.left).toBeLessThanOrEqual(20_000);
  const [made] = await asOwner<{ expires_at: string }>(
    'select expires_at from public.consult_offers where session_id = $1',
    [id],
  );
  // When its time is up the dispatcher looks, without being asked.
  const looksAt = () => inDispatcher((_, { storage }) => storage.getAlarm());
  await expect
    .poll(async () => (await looksAt()) ?? Number.POSITIVE_INFINITY)
    .toBeLessThanOrEqual(new Date(made?.expires_at ?? '').getTime() + 50);
  expect(first.offer.case).toMatchObject({
    id,
    ownerName: 'A owner',
    pet: { name: 'Luna' },
    level: 'yellow',
  });
  const other = desks[1 - first.at];
  if (!other) throw new Error('There are two');
  // Of whom they are not offered they see no name and no word.
  expect(JSON.stringify(other.lobbyFrames)).not.toMatch(/A owner|Luna/);
  expect(await outcomes(id)).toEqual([null]);

  desks[first.at]?.close();
  await inTime(6_000, () => outcomes(id)).toEqual(['gone', null]);
  const second = await offered([other], id);
  const taker = both[1 - first.at]?.vet;
  if (!taker) throw new Error('There are two');
  await done(z.unknown(), mutation('desk.accept', { sessionId: id }, { as: taker }));
  await other.until(() => openOffer(other) === undefined);
  expect(other.lobbyFrames).toContainEqual({
    type: 'offer-over',
    offerId: second.offer.offerId,
    consultId: id,
  });
  expect(await outcomes(id)).toEqual(['gone', 'accepted']);
  expect(await auditOf(id)).toContain('consult.accept');
});

test('D4 declined and timed out: the next vet at once, and the first one again only after all others', async () => {
  const both = [await vetAtDesk(), await vetAtDesk()];
  const desks = both.map(({ desk }) => desk);
  const { id } = await waiting();
  const first = await offered(desks, id);
  const one = both[first.at];
  const other = both[1 - first.at];
  if (!one || !other) throw new Error('There are two');
  await done(z.unknown(), mutation('desk.decline', { offerId: first.offer.offerId }, { as: one.vet }));
  await offered([other.desk], id);
  await asOwner(
    `update public.consult_offers set expires_at = now() where session_id = $1 and outcome is null`,
    [id],
  );
  await refresh();
  const third = await offered([one.desk], id);
  expect(third.offer.offerId).not.toBe(first.offer.offerId);
  expect(await outcomes(id)).toEqual(['declined', 'timed-out', null]);
});

test('D6 a lobby and a dispatcher that are replaced during an offer: it goes on, and nobody is lost', async () => {
  const { vet, desk } = await vetAtDesk();
  const { id } = await waiting();
  const before = await offered([desk], id);
  await evictDurableObject(dispatcher());
  await evictDurableObject(partOf(vet));
  await refresh();
  // The page that stayed hears of nothing else, and one that comes is told the same offer.
  const again = await deskOf(vet);
  const after = await offered([again], id);
  expect(after.offer.offerId).toBe(before.offer.offerId);
  expect(after.offer.left).toBeLessThan(before.offer.left);
  expect(await outcomes(id)).toEqual([null]);
  await done(z.unknown(), mutation('desk.accept', { sessionId: id }, { as: vet }));
  expect(await outcomes(id)).toEqual(['accepted']);
});

test('D6 a part of the lobby that does not answer a new dispatcher is asked again: nobody in it is missed', async () => {
  const { desk } = await vetAtDesk();
  await evictDurableObject(dispatcher());
  let asked = 0;
  await inDispatcher((instance) => {
    const real = instance.part;
    instance.part = (name) => {
      const part = real(name);
      const roll = async () => {
        asked += 1;
        if (asked === 1) throw new Error('The part is being replaced');
        return part.roll();
      };
      return { tell: (update) => part.tell(update), roll };
    };
  });
  const { id } = await waiting();
  await expect.poll(() => asked, { timeout: 20_000 }).toBe(1);
  await runDurableObjectAlarm(dispatcher());
  await offered([desk], id);
});

test('D7 Postgres is away during an offer and its acceptance: a clear error, and it works when it is back', async () => {
  const { vet, desk } = await vetAtDesk();
  const way = await ownDatabase('away');
  const { id } = await waiting();
  await expect.poll(() => way.requests(), { timeout: 20_000 }).toBeGreaterThan(0);
  expect(await outcomes(id)).toEqual([]);
  await way.become('up');
  await runDurableObjectAlarm(dispatcher());
  await offered([desk], id);

  const away = ownWay();
  await away.become('away');
  const accept = (env?: Record<string, string>) =>
    refusal(mutation('desk.accept', { sessionId: id }, { as: vet, ...(env ? { env } : {}) }));
  expect(await accept(away.env)).toBe('503 UNAVAILABLE');
  expect(await outcomes(id)).toEqual([null]);
  expect(await accept()).toBe('200 allowed');
  expect(await outcomes(id)).toEqual(['accepted']);
});

test('D9 somebody red comes while a milder case is being offered: that offer stays, and the next free vet gets red', async () => {
  const { desk } = await vetAtDesk();
  const mild = await waiting();
  const { offer } = await offered([desk], mild.id);
  const [next, red] = [await waiting(), await waiting()];
  const vet = await member('vet');
  await done(
    z.unknown(),
    mutation('desk.relevel', { sessionId: red.id, level: 'red', reason: 'worse' }, { as: vet }),
  );
  const second = await vetAtDesk();
  await offered([second.desk], red.id);
  expect(openOffer(desk)?.offerId).toBe(offer.offerId);
  expect(await outcomes(next.id)).toEqual([]);
});

test('A vet on duty without a desk is offered nothing, and is off duty after ten minutes', async () => {
  const { vet, desk } = await vetAtDesk();
  desk.close();
  const { id } = await waiting();
  const isOnDuty = async () =>
    (await asOwner<{ on_duty: boolean }>('select on_duty from public.vets where user_id = $1', [vet.id]))[0]
      ?.on_duty;
  await inTime(4 * 60_000, isOnDuty).toBe(false);
  expect(await asOwner('select kind from public.notifications where user_id = $1', [vet.id])).toEqual([
    { kind: 'off-duty' },
  ]);
  // What they may have been offered before anybody knew that they had gone was withdrawn.
  expect((await outcomes(id)).filter((outcome) => outcome === 'accepted' || outcome === null)).toEqual([]);
});

test('D11 who waits is told a range of minutes as soon as a vet who could come is at a desk, and nothing before', async () => {
  const { owner, id } = await waiting();
  const { ticket } = await done(admissionSchema, mutation('sessions.waitingTicket', { id }, { as: owner }));
  const page = await enter('lobby/main', ticket);
  const place = () => {
    const frame = page.lobbyFrames.findLast(({ type }) => type === 'position');
    return frame?.type === 'position' ? frame : undefined;
  };
  await page.until(() => place() !== undefined);
  expect(place()).toMatchObject({ eta: null });
  await vetAtDesk();
  await page.until(() => (place()?.eta ?? null) !== null);
  // Nobody is before them and the vet has nothing in hand: what an offer takes.
  expect(place()?.eta).toEqual({ from: 0, to: 2 });
});

test('V2 a vet who is suspended while a case is offered to them: the offer is withdrawn at once, and the next vet is asked', async () => {
  const both = [await vetAtDesk(), await vetAtDesk()];
  const desks = both.map(({ desk }) => desk);
  const { id } = await waiting();
  const first = await offered(desks, id);
  const one = both[first.at];
  const other = both[1 - first.at];
  if (!one || !other) throw new Error('There are two');
  const admin = await member('admin');
  await done(
    z.unknown(),
    mutation('admin.vets.suspend', { vetId: one.vet.id, reason: 'Queja' }, { as: admin }),
  );
  await one.desk.until(() => openOffer(one.desk) === undefined);
  await offered([other.desk], id);
  expect(await outcomes(id)).toEqual(['withdrawn', null]);
  expect(await refusal(mutation('desk.accept', { sessionId: id }, { as: one.vet }))).toBe(
    '409 VET_SUSPENDED',
  );
});
