import { createHash, randomUUID } from 'node:crypto';
import type { Guest, SignedIn } from '../../../db/actor.ts';
import {
  acceptConsult,
  archiveMessages,
  endConsult,
  rateConsult,
  startConsult,
} from '../../../db/calls/consults.ts';
import { keepContactMessage } from '../../../db/calls/contact.ts';
import { setDuty } from '../../../db/calls/desk.ts';
import { createLink, enterConsult } from '../../../db/calls/guests.ts';
import { takeIdentityEvent } from '../../../db/calls/identity.ts';
import {
  addBrowser,
  chooseNotifications,
  setQuietHours,
  startPhoneCheck,
} from '../../../db/calls/notification-settings.ts';
import { noteAddress } from '../../../db/calls/notifications.ts';
import { draftPlan, signNoteOf, signPlan } from './care-steps.ts';
import { keepRecord } from './record-story.ts';
import { tellOfRestaurant } from './restaurant-story.ts';
import { customerOf, invoice, payment, snapshot, subscription, sync } from './stripe-side.ts';
import { first, request, type World } from './world.ts';

export const consent = { version: '2026-11', country: 'ES' };

/** A triage that came out green. */
export const triage = {
  version: '2026-11',
  answers: { species: 'dog', complaint: 'limping', raised: [], signs: {}, measures: {} },
  level: 'green',
  reasons: [{ kind: 'complaint', complaint: 'limping' }],
} as const;

/** Starts a consult of `owner` about `petId`; the key is new unless given. */
export const startFor = async (world: World, owner: SignedIn, petId: string, key: string = randomUUID()) => {
  const [rows] = await world.as(owner).run((tx) => [
    startConsult(tx, {
      idempotencyKey: key,
      petId,
      mode: 'chat',
      reason: 'Cojea',
      consent,
      locale: 'es',
      triage,
    }),
  ]);
  return first(rows);
};

/** A side of a consult makes a link, and somebody enters by it. */
export const inviteTo = async (world: World, side: SignedIn, consultId: string): Promise<Guest> => {
  const tokenHash = createHash('sha256').update(randomUUID()).digest('hex');
  await world.as(side).run((tx) => [createLink(tx, { consultId, tokenHash, uses: 1, hours: 24 })]);
  const [rows] = await world.database
    .asActor({ kind: 'visitor' }, request)
    .run((tx) => [
      enterConsult(tx, { tokenHash, device: randomUUID(), name: 'Gala', consentVersion: '2026-11' }),
    ]);
  return { kind: 'guest', id: first(rows).id, consultId };
};

const say = (world: World, consultId: string, senderId: string) =>
  world.service.run((tx) => [
    archiveMessages(tx, consultId, [
      {
        id: randomUUID(),
        epoch: randomUUID(),
        seq: 1,
        senderId,
        senderRole: 'owner',
        body: 'Hola',
        sentAt: new Date().toISOString(),
      },
    ]),
  ]);

/** A whole consult that left a row in every table, and a second one of the same owner that still waits. */
export const tellStory = async (world: World) => {
  const owner = await world.person({ name: 'ana', limits: { chat: 10, video: 2 } });
  const vet = await world.person({ name: 'vera', role: 'vet' });
  const pet = await world.pet(owner);
  const { id } = await startFor(world, owner, pet);
  await world.as(vet).run((tx) => [setDuty(tx, false)]);
  await world.postgres.query("insert into vet_skills (vet_id, kind, code) values ($1, 'species', 'dog')", [
    vet.id,
  ]);
  await world.postgres.query("insert into vet_licences (vet_id, country, number) values ($1, 'ES', '28-1')", [
    vet.id,
  ]);
  await world.postgres.query("insert into vet_applications (user_id, content) values ($1, '{}')", [owner.id]);
  await world.postgres.query(
    `insert into consult_offers (session_id, vet_id, expires_at, outcome, closed_at) values ($1, $2, now(), 'accepted', now())`,
    [id, vet.id],
  );
  await world.postgres.query(
    `insert into duty_shifts (vet_id, starts_at, ends_at) values ($1, now() + interval '1 day', now() + interval '32 hours')`,
    [vet.id],
  );
  await world.postgres.query(
    `insert into callback_requests (owner_id, pet_id, start_key, start_input, expires_at)
     values ($1, $2, $3, '{}', now() + interval '1 day')`,
    [owner.id, pet, randomUUID()],
  );
  await world.as(vet).run((tx) => [acceptConsult(tx, id)]);
  await keepRecord(world, { owner, vet, pet });
  await world.postgres.query(
    `insert into files (bucket, subject, subject_id, uploader_id, name, type, size, key) values ('attachments', 'consult', $1, $2, 'a.jpg', 'image/jpeg', 9, 'a/b')`,
    [id, owner.id],
  );
  await say(world, id, owner.id);
  await world.postgres.query(
    `with call as (
       insert into calls (session_id, transport, started_by, cap_seconds) values ($1, 'livekit', $2, 60) returning id
     ), leg as (
       insert into call_legs (call_id, sid, user_id) select id, 'PA_1', $2 from call
     )
     insert into call_events (id, call_id, kind, at, is_stale) select gen_random_uuid(), id, 'joined', now(), false from call`,
    [id, owner.id],
  );
  await world
    .as(owner)
    .run((tx) => [endConsult(tx, id), rateConsult(tx, { consultId: id, stars: 5, comment: '' })]);
  await world.postgres.query(
    `with draft as (
       update consult_drafts set status = 'made', model = 'a model', lines = '[]' where session_id = $1 returning id
     )
     insert into consult_summaries (draft_id, session_id, vet_id, locale, lines, edited) select id, $1, $2, 'es', '[]', false from draft`,
    [id, vet.id],
  );
  await world.postgres.query(
    `insert into message_translations (session_id, message_id, locale, body, model)
     select session_id, id, 'en', 'Hello', 'a model' from messages where session_id = $1`,
    [id],
  );
  await signNoteOf(world, vet, id);
  // The end of the consult was in a month that is over.
  await world.postgres.query(
    `with statement as (
       insert into payout_statements (vet_id, number, month, time_zone, currency, amount, lines)
       select vet_id, 1, month, 'Europe/Madrid', currency, amount, 1 from earnings where session_id = $1 returning *
     ), line as (
       update earnings set statement_id = statement.id from statement where session_id = $1
     )
     insert into payouts (statement_id, vet_id, month, amount, currency, state)
     select id, vet_id, month, amount, currency, 'due' from statement`,
    [id],
  );
  await world.postgres.query(
    `insert into payout_accounts (vet_id, account_id, country) values ($1, $2, 'ES')`,
    [vet.id, `acct_${vet.id}`],
  );
  const { revision } = await draftPlan(world, vet, id);
  const plan = await signPlan(world, vet, id, revision);
  await draftPlan(world, vet, id, plan.id, { amendReason: 'Ya apoya la pata.' });
  await world.postgres.query(
    "insert into plan_limit_changes (plan_id, meter, included) select plan_id, meter, included from plan_limits where meter = 'member' and included = 5",
  );
  await customerOf(world, owner);
  await world.postgres.query('insert into stripe_former_customers (user_id, customer_id) values ($1, $2)', [
    owner.id,
    `cus_before_${owner.id}`,
  ]);
  await sync(
    world,
    owner,
    snapshot({
      subscriptions: [subscription({ priceId: 'price_of_somebody' })],
      invoices: [invoice()],
      payments: [payment({ consultKey: randomUUID() })],
    }),
    randomUUID(),
  );
  await world.service.run((tx) => [
    takeIdentityEvent(tx, {
      type: 'user.created',
      at: new Date().toISOString(),
      userId: owner.id,
      email: owner.email,
      locale: null,
      displayName: null,
      role: null,
    }),
  ]);
  await world.as(owner).run((tx) => [
    keepContactMessage(tx, {
      key: randomUUID(),
      topic: 'question',
      name: 'Ana',
      email: owner.email,
      organisation: '',
      body: '¿Atendéis conejos?',
      locale: 'es',
      addressHash: randomUUID(),
    }),
  ]);
  await world
    .as(owner)
    .run((tx) => [
      setQuietHours(tx, { timeZone: 'Europe/Madrid', from: 1380, until: 480 }),
      chooseNotifications(tx, { group: 'billing', channel: 'email', enabled: false }),
      startPhoneCheck(tx, '+34600000001', 'sms'),
      addBrowser(tx, { endpoint: `https://push.test/${owner.id}`, p256dh: 'key', auth: 'secret' }),
    ]);
  await world.service.run((tx) => [
    noteAddress(tx, {
      channel: 'email',
      address: `old-${owner.email}`,
      blocked: 'bounce',
      heard: false,
      at: new Date().toISOString(),
    }),
  ]);
  await tellOfRestaurant(world, owner);
  const waiting = await startFor(world, owner, await world.pet(owner, 'Luna'));
  const guest = await inviteTo(world, owner, waiting.id);
  await say(world, waiting.id, owner.id);
  await world.postgres.query(
    `insert into files (bucket, subject, subject_id, uploader_id, name, type, size, key) values ('attachments', 'consult', $1, $2, 'b.jpg', 'image/jpeg', 9, 'a/b')`,
    [waiting.id, owner.id],
  );
  await world.postgres.query(
    `with walk as (insert into search_walks (name) values ('animals') on conflict do nothing)
     insert into search_pieces (text_id, model, piece, kind, owner_id, embedding)
     select id, 'a model', 1, kind, owner_id, array_fill(1, array[1536])::extensions.vector from search_texts where owner_id = $1`,
    [owner.id],
  );
  await world.postgres.query(
    "insert into job_runs (name, started_at, ended_at) values ('notify', now(), now()) on conflict do nothing",
    [],
  );
  await world.postgres.query(
    "insert into hourly_figures (hour, kind, key, count) values (date_trunc('hour', now()), 'consults', 'chat', 1) on conflict do nothing",
    [],
  );
  await world.postgres.exec(
    `insert into alarms (name, raised_with, last_figure) values ('webhooks-behind', 1, 1) on conflict do nothing;
     insert into health_marks (name, figure) values ('errors', 1) on conflict do nothing`,
  );
  // Of somebody whose account is gone.
  const gone = randomUUID();
  await world.postgres.query('insert into account_erasures (user_id) values ($1)', [gone]);
  await world.postgres.query(
    `insert into kept_identities (user_id, display_name, email, laws, keep_until)
     values ($1, 'Nadie', 'nadie@demo.test', '{commerce}', now() + interval '7 years')`,
    [gone],
  );
  return { owner, vet, pet, ended: id, waiting: waiting.id, guest };
};
