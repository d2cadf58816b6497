import { abortAllDurableObjects, evictDurableObject, runDurableObjectAlarm } from 'cloudflare:test';
import { beforeEach, expect, test } from 'vitest';
import * as z from 'zod';
import type { LobbyFrame } from '../../../party/protocol/lobby-frames.ts';
import { petSchema } from '../../../worker/consults/pets/pet.ts';
import { admissionSchema } from '../../../worker/core/rooms/admission.ts';
import { auditOf, member, start, startInput } from '../support/consult.ts';
import { asOwner, ownWay } from '../support/doubles.ts';
import type { Person } from '../support/person.ts';
import { done, mutation, refusal } from '../support/worker.ts';
import { enter } from './support/entering.ts';
import { dispatcher, inDispatcher, ownDatabase, partOf, refresh } from './support/lobby.ts';
import type { Peer } from './support/peer.ts';

/** Moves the dispatcher's clock. */
const later = (ms: number) =>
  inDispatcher((instance) => {
    instance.now = () => Date.now() + ms;
  });

/** A vet on duty who treats horses by chat, in Spanish, at their desk. */
async function vetAtDesk(): Promise<{ vet: Person; desk: Peer }> {
  const vet = await member('vet');
  await asOwner(
    `insert into public.vet_skills (vet_id, kind, code)
     values ($1, 'species', 'horse'), ($1, 'mode', 'chat'), ($1, 'language', 'es')`,
    [vet.id],
  );
  await done(z.unknown(), mutation('desk.setDuty', { on: true }, { as: vet }));
  return { vet, desk: await deskOf(vet) };
}

async function deskOf(vet: Person): Promise<Peer> {
  const { ticket } = await done(admissionSchema, mutation('desk.ticket', {}, { as: vet }));
  const desk = await enter('lobby/main', ticket);
  await desk.until(() => desk.lobbyFrames.length > 0);
  return desk;
}

type Offer = Extract<LobbyFrame, { type: 'offer' }>;

const offersOf = (desk: Peer): Offer[] =>
  desk.lobbyFrames.filter((frame): frame is Offer => frame.type === 'offer');

/** Waits until one of the desks is offered a consult; which, and the offer. */
async function offered(desks: readonly Peer[], consultId: string): Promise<{ at: number; offer: Offer }> {
  const find = () => {
    const at = desks.findIndex((desk) => openOffer(desk)?.case.id === consultId);
    const offer = desks[at] && openOffer(desks[at]);
    return offer && { at, offer };
  };
  await Promise.race(desks.map((desk) => desk.until(() => find() !== undefined)));
  const found = find();
  if (!found) throw new Error('No offer');
  return found;
}

const openOffer = (desk: Peer): Offer | undefined => {
  const over = new Set(
    desk.lobbyFrames.flatMap((frame) => (frame.type === 'offer-over' ? [frame.offerId] : [])),
  );
  return offersOf(desk).findLast(({ offerId }) => !over.has(offerId));
};

const outcomes = async (consultId: string) =>
  (
    await asOwner<{ outcome: string | null }>(
      'select outcome from public.consult_offers where session_id = $1 order by offered_at, id',
      [consultId],
    )
  ).map(({ outcome }) => outcome);

/** The horse of an owner waits: other files' tests in the same database have dogs. */
async function waiting(): Promise<{ owner: Person; id: string }> {
  const owner = await member();
  const pet = await done(
    petSchema,
    mutation('pets.create', { name: 'Luna', species: 'horse' }, { as: owner }),
  );
  const { sessionId } = await start(startInput(pet.id), { as: owner });
  return { owner, id: sessionId };
}

/** Lets the dispatcher's clock go on, and the queue be read, until something is so. */
const inTime = (step: number, what: () => Promise<unknown>) => {
  let ms = 0;
  return expect.poll(
    async () => {
      ms += step;
      await later(ms);
      await refresh();
      return what();
    },
    { timeout: 20_000 },
  );
};

// Each test has the horses and their vets to itself.
beforeEach(async () => {
  await abortAllDurableObjects();
  await asOwner(
    `update public.chat_sessions set status = 'cancelled'
     where status = 'queued' and pet_id in (select id from public.pets where species = 'horse')`,
  );
  await asOwner(
    `update public.vets set on_duty = false where user_id in (select vet_id from public.vet_skills where code = 'horse')`,
  );
});

test('D3 D4 a case is offered to one vet for twenty seconds, and to the next when that one is gone', async () => {
  const both = [await vetAtDesk(), await vetAtDesk()];
  const desks = both.map(({ desk }) => desk);
  const { id } = await waiting();
  const first = await offered(desks, id);
  expect(first.offer.left).toBeGreaterThan(15_000);
  expect(first.offer.left).toBeLessThanOrEqual(20_000);
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

test('D12 who closes the page is away after a while and is told when a vet is ready; back, they are offered at once', async () => {
  const { owner, id } = await waiting();
  const enterLobby = async () => {
    const { ticket } = await done(admissionSchema, mutation('sessions.waitingTicket', { id }, { as: owner }));
    const page = await enter('lobby/main', ticket);
    await page.until(() => page.lobbyFrames.length > 0);
    return page;
  };
  const page = await enterLobby();
  page.close();
  const awaySince = async () =>
    (
      await asOwner<{ away_since: string | null }>(
        'select away_since from public.chat_sessions where id = $1',
        [id],
      )
    )[0]?.away_since;
  await inTime(16_000, awaySince).not.toBeNull();
  const { desk } = await vetAtDesk();
  await expect
    .poll(() => asOwner('select kind from public.notifications where user_id = $1', [owner.id]), {
      timeout: 20_000,
    })
    .toEqual([{ kind: 'vet-ready' }]);
  expect(await outcomes(id)).toEqual([]);
  await later(9 * 60_000);
  await enterLobby();
  await offered([desk], id);
  expect(await awaySince()).toBeNull();
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
