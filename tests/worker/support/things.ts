import * as z from 'zod';
import { requestCallbackOutput } from '../../../worker/consults/call-backs/request-callback.ts';
import { uploadSchema } from '../../../worker/core/files/begin-upload.ts';
import { careThings } from './care-things.ts';
import { active, member, ownerWithPet, startInput, waiting } from './consult.ts';
import { asOwner } from './doubles.ts';
import { draftThings } from './draft-things.ts';
import { invited, newLink } from './guest.ts';
import { payer, withoutUnits } from './overage.ts';
import { statementThing } from './payouts.ts';
import type { Person } from './person.ts';
import { jpeg } from './pictures.ts';
import { recordThings } from './record-things.ts';
import { siteThings } from './site-things.ts';
import { rowOf, type Thing } from './thing.ts';
import { announce, announced, putPart } from './upload.ts';
import { activeVideo, paidForVideo } from './video.ts';
import { done, mutation } from './worker.ts';

async function petThing(input: Record<string, unknown> = {}): Promise<Thing> {
  const { owner, petId } = await ownerWithPet();
  const stranger = await member();
  return { input: { id: petId, ...input }, stranger, rightful: owner, state: rowOf('pets', 'id', petId) };
}

async function consultThing(
  make: () => Promise<{ owner: Person; id: string }>,
  inputOf: (id: string) => Record<string, unknown>,
  strangerRole: 'owner' | 'vet' = 'vet',
): Promise<Thing> {
  const { owner, id } = await make();
  const stranger = await member(strangerRole);
  return { input: inputOf(id), stranger, rightful: owner, state: rowOf('chat_sessions', 'id', id) };
}

async function ended() {
  const consult = await active();
  await done(z.unknown(), mutation('sessions.end', { sessionId: consult.id }, { as: consult.vet }));
  return consult;
}

const byId = (id: string) => ({ id });

const bySession = (sessionId: string) => ({ sessionId });

/** A consult in a vet's hands, which another vet has no business with. */
async function vetThing(inputOf: (id: string) => Record<string, unknown>): Promise<Thing> {
  const { vet, id } = await active();
  return {
    input: inputOf(id),
    stranger: await member('vet'),
    rightful: vet,
    state: rowOf('chat_sessions', 'id', id),
  };
}

/** A vet on duty who may be asked anything. */
async function colleague(): Promise<string> {
  const { id } = await member('vet');
  await asOwner(
    `insert into public.vet_skills (vet_id, kind, code) values ($1, 'species', 'dog'), ($1, 'mode', 'chat')`,
    [id],
  );
  await asOwner('update public.vets set on_duty = true where user_id = $1', [id]);
  return id;
}

/** A vet on duty who is offered nothing: they take no animal that there is. */
async function idleVet(): Promise<Person> {
  const vet = await member('vet');
  await asOwner(
    'insert into public.vets (user_id, on_duty) values ($1, true) on conflict (user_id) do update set on_duty = true',
    [vet.id],
  );
  await asOwner("insert into public.vet_skills (vet_id, kind, code) values ($1, 'species', 'none')", [
    vet.id,
  ]);
  return vet;
}

/** A consult that waits, and the vet to whom it is offered. */
export async function beingOffered() {
  const { id } = await waiting();
  const asked = await idleVet();
  const [offer] = await asOwner<{ id: string }>(
    `insert into public.consult_offers (session_id, vet_id, expires_at) values ($1, $2, now() + interval '1 hour') returning id`,
    [id, asked.id],
  );
  return { id, asked, offerId: offer?.id };
}

/** What a vet is being offered. */
async function declineThing(): Promise<Thing> {
  const { id, asked, offerId } = await beingOffered();
  return {
    input: { offerId },
    stranger: await member('vet'),
    rightful: asked,
    state: rowOf('consult_offers', 'session_id', id),
  };
}

/** A request to be called back, of somebody with an animal. */
async function callbackThing(): Promise<Thing> {
  const { owner, petId } = await ownerWithPet();
  const { id } = await done(
    requestCallbackOutput,
    mutation('callbacks.request', { ...startInput(petId), phone: '' }, { as: owner }),
  );
  return {
    input: { id },
    stranger: await member(),
    rightful: owner,
    state: rowOf('callback_requests', 'id', id),
  };
}

/** A file of a consult, all of whose parts are there. */
async function fileThing(): Promise<Thing> {
  const { owner, id: subjectId } = await active();
  const bytes = jpeg();
  const about = announced({ bytes });
  const { ticket } = await done(uploadSchema, announce(owner, { subject: 'consult', subjectId }, about));
  await putPart(about.id, 1, ticket, bytes);
  return {
    input: { id: about.id },
    stranger: await member('vet'),
    rightful: owner,
    state: rowOf('files', 'id', about.id),
  };
}

/** By procedure, the thing that it names. */
export const things: Record<string, () => Promise<Thing>> = {
  'attachments.begin': () =>
    consultThing(active, (subjectId) => ({
      subject: 'consult',
      subjectId,
      file: announced({ bytes: jpeg() }),
    })),
  'attachments.list': () => consultThing(active, (subjectId) => ({ subject: 'consult', subjectId })),
  'attachments.finish': fileThing,
  'attachments.discard': fileThing,
  ...recordThings,
  'pets.setPhoto': () => petThing({ file: null }),
  'pets.get': petThing,
  'calls.join': () => consultThing(activeVideo, bySession),
  'calls.changeMode': () => consultThing(activeVideo, (sessionId) => ({ sessionId, mode: 'video' })),
  'calls.payment': () => consultThing(active, bySession),
  'calls.paid': async () => {
    const { owner, paymentId } = await paidForVideo();
    return {
      input: { paymentId },
      stranger: await member(),
      rightful: owner,
      state: rowOf('payments', 'id', paymentId),
    };
  },
  'pets.update': () => petThing({ name: 'Taken' }),
  'pets.archive': petThing,
  'pets.restore': async () => {
    const thing = await petThing();
    await done(z.unknown(), mutation('pets.archive', thing.input, { as: thing.rightful }));
    return thing;
  },
  'sessions.start': async () => {
    const { owner, petId } = await ownerWithPet();
    return {
      input: startInput(petId),
      stranger: await member(),
      rightful: owner,
      state: rowOf('chat_sessions', 'pet_id', petId),
    };
  },
  'sessions.payment': async () => {
    const { owner, petId, input } = await withoutUnits();
    const stranger = await member();
    return { input, stranger, rightful: owner, state: rowOf('chat_sessions', 'pet_id', petId) };
  },
  'sessions.paid': async () => {
    const { owner, paymentId } = await payer();
    return {
      input: { paymentId },
      stranger: await member(),
      rightful: owner,
      state: rowOf('payments', 'id', paymentId),
    };
  },
  'vets.ofConsult': () => consultThing(active, bySession),
  'sessions.get': () => consultThing(active, byId),
  'sessions.ticket': () => consultThing(waiting, byId),
  'sessions.waitingTicket': () => consultThing(waiting, byId),
  'sessions.messages': () => consultThing(active, byId),
  'sessions.cancel': () => consultThing(waiting, byId),
  'sessions.end': () => consultThing(active, (sessionId) => ({ sessionId })),
  'sessions.sendPapers': () => consultThing(ended, byId),
  'sessions.rate': () => consultThing(ended, (id) => ({ id, stars: 1 })),
  ...draftThings,
  'translations.read': () => consultThing(active, (id) => ({ id, to: 'en', messageIds: [id] })),
  'translations.get': () => consultThing(active, byId),
  'links.create': () => consultThing(active, byId),
  'links.list': () => consultThing(active, byId),
  'links.revoke': async () => {
    const { owner, id: consultId } = await active();
    const { id } = await newLink(owner, consultId);
    return {
      input: { id },
      stranger: await member(),
      rightful: owner,
      state: rowOf('consult_links', 'id', id),
    };
  },
  'links.removeGuest': async () => {
    const { owner, id } = await active();
    const { guestId } = await invited(owner, id);
    return {
      input: { id: guestId },
      stranger: await member(),
      rightful: owner,
      state: rowOf('consult_guests', 'id', guestId),
    };
  },
  'desk.accept': async () => {
    const thing = await consultThing(waiting, (sessionId) => ({ sessionId }), 'owner');
    return { ...thing, rightful: await member('vet') };
  },
  'callbacks.get': callbackThing,
  'callbacks.withdraw': callbackThing,
  'callbacks.answer': async () => ({ ...(await callbackThing()), rightful: await idleVet() }),
  'callbacks.request': async () => {
    const { owner, petId } = await ownerWithPet();
    return {
      input: { ...startInput(petId), phone: '' },
      stranger: await member(),
      rightful: owner,
      state: rowOf('callback_requests', 'pet_id', petId),
    };
  },
  'earnings.list': async () => {
    const { vet, statementId } = await statementThing();
    return {
      input: { statementId },
      stranger: await member('vet'),
      rightful: vet,
      state: rowOf('payout_statements', 'id', statementId),
    };
  },
  'duty.remove': async () => {
    const vet = await idleVet();
    const [shift] = await asOwner<{ id: string }>(
      `insert into public.duty_shifts (vet_id, starts_at, ends_at)
       values ($1, now() + interval '1 day', now() + interval '2 days') returning id`,
      [vet.id],
    );
    const id = shift?.id ?? '';
    return {
      input: { id, following: false, timeZone: 'Europe/Madrid' },
      stranger: await member('vet'),
      rightful: vet,
      state: rowOf('duty_shifts', 'id', id),
    };
  },
  'desk.decline': declineThing,
  'desk.look': async () => {
    const thing = await consultThing(waiting, bySession, 'owner');
    return { ...thing, rightful: await member('vet') };
  },
  'desk.relevel': async () => {
    const thing = await consultThing(
      waiting,
      (sessionId) => ({ sessionId, level: 'red', reason: 'worse' }),
      'owner',
    );
    return { ...thing, rightful: await member('vet') };
  },
  'desk.giveBack': () => vetThing((sessionId) => ({ sessionId, reason: 'no-time' })),
  'desk.transfer': async () => {
    const vetId = await colleague();
    return vetThing((sessionId) => ({ sessionId, vetId }));
  },
  'desk.colleagues': () => vetThing(bySession),
  'sessions.leave': () => consultThing(waiting, bySession),
  'sessions.comeBack': () => consultThing(waiting, bySession),
  ...careThings,
  ...siteThings,
  'me.security.revoke': async () => {
    const owner = await member();
    return {
      input: { id: owner.sessionId },
      stranger: await member(),
      rightful: owner,
      state: rowOf('device_sessions', 'session_id', owner.sessionId),
    };
  },
};
