import { abortAllDurableObjects } from 'cloudflare:test';
import { expect } from 'vitest';
import * as z from 'zod';
import type { LobbyFrame } from '../../../../party/protocol/lobby-frames.ts';
import { petSchema } from '../../../../worker/consults/pets/pet.ts';
import { admissionSchema } from '../../../../worker/core/rooms/admission.ts';
import { member, start, startInput } from '../../support/consult.ts';
import { asOwner } from '../../support/doubles.ts';
import type { Person } from '../../support/person.ts';
import { done, mutation } from '../../support/worker.ts';
import { enter } from './entering.ts';
import { inDispatcher, refresh } from './lobby.ts';
import type { Peer } from './peer.ts';

/** Moves the dispatcher's clock. */
export const later = (ms: number) =>
  inDispatcher((instance) => {
    instance.now = () => Date.now() + ms;
  });

/** A vet on duty who treats horses by chat, in Spanish, at their desk. */
export async function vetAtDesk(): Promise<{ vet: Person; desk: Peer }> {
  const vet = await member('vet');
  await asOwner(
    `insert into public.vet_skills (vet_id, kind, code)
     values ($1, 'species', 'horse'), ($1, 'mode', 'chat'), ($1, 'language', 'es')`,
    [vet.id],
  );
  await done(z.unknown(), mutation('desk.setDuty', { on: true }, { as: vet }));
  return { vet, desk: await deskOf(vet) };
}

export async function deskOf(vet: Person): Promise<Peer> {
  const { ticket } = await done(admissionSchema, mutation('desk.ticket', {}, { as: vet }));
  const desk = await enter('lobby/main', ticket);
  await desk.until(() => desk.lobbyFrames.length > 0);
  return desk;
}

export type Offer = Extract<LobbyFrame, { type: 'offer' }>;

export const offersOf = (desk: Peer): Offer[] =>
  desk.lobbyFrames.filter((frame): frame is Offer => frame.type === 'offer');

/** Waits until one of the desks is offered a consult; which, and the offer. */
export async function offered(
  desks: readonly Peer[],
  consultId: string,
): Promise<{ at: number; offer: Offer }> {
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

export const openOffer = (desk: Peer): Offer | undefined => {
  const over = new Set(
    desk.lobbyFrames.flatMap((frame) => (frame.type === 'offer-over' ? [frame.offerId] : [])),
  );
  return offersOf(desk).findLast(({ offerId }) => !over.has(offerId));
};

export const outcomes = async (consultId: string) =>
  (
    await asOwner<{ outcome: string | null }>(
      'select outcome from public.consult_offers where session_id = $1 order by offered_at, id',
      [consultId],
    )
  ).map(({ outcome }) => outcome);

/** The horse of an owner waits: other files' tests in the same database have dogs. */
export async function waiting(): Promise<{ owner: Person; id: string }> {
  const owner = await member();
  const pet = await done(
    petSchema,
    mutation('pets.create', { name: 'Luna', species: 'horse' }, { as: owner }),
  );
  const { sessionId } = await start(startInput(pet.id), { as: owner });
  return { owner, id: sessionId };
}

/** Lets the dispatcher's clock go on, and the queue be read, until something is so. */
export const inTime = (step: number, what: () => Promise<unknown>) => {
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

/** Before each test: nobody waits with a horse and no vet treats them, so that a test has both to itself. */
export const clearHorses = async (): Promise<void> => {
  await abortAllDurableObjects();
  await asOwner(
    `update public.chat_sessions set status = 'cancelled'
     where status = 'queued' and pet_id in (select id from public.pets where species = 'horse')`,
  );
  await asOwner(
    `update public.vets set on_duty = false where user_id in (select vet_id from public.vet_skills where code = 'horse')`,
  );
};
