import { abortAllDurableObjects } from 'cloudflare:test';
import { beforeEach, expect, test } from 'vitest';
import * as z from 'zod';
import type { LobbyFrame } from '../../../party/protocol.ts';
import { admissionSchema } from '../../../worker/core/rooms/admission.ts';
import { auditOf, member, waiting } from '../support/consult.ts';
import { asOwner } from '../support/doubles.ts';
import type { Person } from '../support/person.ts';
import { done, mutation } from '../support/worker.ts';
import { enter } from './support/entering.ts';
import { inDispatcher, refresh } from './support/lobby.ts';
import type { Peer } from './support/peer.ts';

/** Moves the dispatcher's clock. */
const later = (ms: number) =>
  inDispatcher((instance) => {
    instance.now = () => Date.now() + ms;
  });

/** A vet on duty who treats dogs by chat, in Spanish, at their desk. */
async function vetAtDesk(): Promise<{ vet: Person; desk: Peer }> {
  const vet = await member('vet');
  await asOwner(
    `insert into public.vet_skills (vet_id, kind, code)
     values ($1, 'species', 'dog'), ($1, 'mode', 'chat'), ($1, 'language', 'es')`,
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

// Each test has the queue and the vets to itself.
beforeEach(async () => {
  await abortAllDurableObjects();
  await asOwner(`update public.chat_sessions set status = 'cancelled' where status = 'queued'`);
  await asOwner(
    `update public.consult_offers set outcome = 'withdrawn', closed_at = now() where outcome is null`,
  );
  await asOwner('update public.vets set on_duty = false where on_duty');
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
  await later(6_000);
  await refresh();
  const second = await offered([other], id);
  expect(await outcomes(id)).toEqual(['gone', null]);
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
