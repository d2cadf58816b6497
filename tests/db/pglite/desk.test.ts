import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { type ArchivedMessage, archiveMessages } from '../../../db/calls/consults.ts';
import { deskQueue, dutyNow, setDuty } from '../../../db/calls/desk.ts';
import { offerConsults } from '../../../db/calls/dispatch.ts';
import { displayNameOf } from '../../../db/calls/identity.ts';
import { chatSessions, messages } from '../../../db/schema/index.ts';
import { startPglite } from '../../support/postgres.ts';
import { consultSteps } from '../support/consult-steps.ts';
import { queuePosition } from '../support/queue-position.ts';
import { first, openWorld, refusal, type World } from '../support/world.ts';

let world: World;
let steps: ReturnType<typeof consultSteps>;
let vera: SignedIn;
let victor: SignedIn;
beforeAll(async () => {
  world = await openWorld(await startPglite());
  steps = consultSteps(world);
  vera = await world.person({ role: 'vet', name: 'vera' });
  victor = await world.person({ role: 'vet', name: 'victor' });
});
afterAll(() => world.close());

test('vets see who waits in order, owners see their own place', async () => {
  await world.postgres.query("update chat_sessions set status = 'cancelled' where status = 'queued'");
  const [one, two] = [await steps.begin(), await steps.begin()];
  const [queue] = await world.as(vera).run((tx) => [deskQueue(tx)]);
  expect(queue).toEqual(
    [one, two].map(({ consult }) => ({
      id: consult.id,
      level: 'green',
      species: 'dog',
      locale: 'es',
      mode: 'chat',
      queuedAt: consult.queuedAt,
      isOffered: false,
    })),
  );
  const place = async (person: SignedIn, id: string) =>
    (await world.as(person).run((tx) => [queuePosition(tx, id)]))[0];
  expect(await place(two.owner, two.consult.id)).toEqual([{ position: 2 }]);
  expect(await place(one.owner, two.consult.id)).toEqual([{ position: null }]);
  await steps.accept(vera, one.consult.id);
  expect(await place(two.owner, two.consult.id)).toEqual([{ position: 1 }]);
  expect(await place(one.owner, one.consult.id)).toEqual([{ position: null }]);
  await refusal(
    world.as(one.owner).run((tx) => [deskQueue(tx)]),
    'FORBIDDEN',
  );
});

test('vets on duty are counted', async () => {
  const count = async () => first((await world.service.run((tx) => [dutyNow(tx)]))[0]).vets;
  const before = await count();
  await world.as(victor).run((tx) => [setDuty(tx, true)]);
  expect(await count()).toBe(before + 1);
  await world.as(victor).run((tx) => [setDuty(tx, false)]);
  expect(await count()).toBe(before);
});

test('what visitors are told of this minute: who is on duty, and the middle wait of the newest consults', async () => {
  const now = async () => first((await world.service.run((tx) => [dutyNow(tx)]))[0]);
  await world.postgres.query("update chat_sessions set created_at = now() - interval '25 hours'");
  expect(await now()).toMatchObject({ answers: 0, medianSeconds: null });
  await world.as(victor).run((tx) => [setDuty(tx, true)]);
  const { vets } = await now();
  await world.as(victor).run((tx) => [setDuty(tx, false)]);
  expect((await now()).vets).toBe(vets - 1);

  for (const seconds of [30, 4_000, 90]) {
    const { consult } = await steps.begin();
    await steps.accept(vera, consult.id);
    await world.postgres.query(
      'update chat_sessions set accepted_at = queued_at + make_interval(secs => $2) where id = $1',
      [consult.id, seconds],
    );
  }
  await steps.begin();
  expect(await now()).toMatchObject({ answers: 3, medianSeconds: 90 });
  // It is about the last ones: fifty newer ones that nobody answered push them out.
  await world.postgres.query(
    `insert into chat_sessions (owner_id, pet_id, mode, status, reason, locale, consent_version, consent_country, consent_at,
       idempotency_key, request_hash)
     select owner_id, pet_id, 'chat', 'cancelled', 'r', 'es', '1', 'ES', now(), 'late ' || i, ''
     from (select * from chat_sessions limit 1) c, generate_series(1, 50) i`,
  );
  expect(await now()).toMatchObject({ answers: 0, medianSeconds: null });
});

test('names are known to the other side of a consult only', async () => {
  const { owner, consult } = await steps.begin();
  const name = async (person: SignedIn) =>
    (
      await world.as(person).run((tx) => [
        tx
          .select({ name: displayNameOf(chatSessions.ownerId) })
          .from(chatSessions)
          .where(eq(chatSessions.id, consult.id)),
      ])
    )[0];
  expect(await name(victor)).toEqual([]);
  await world.as(victor).run((tx) => [setDuty(tx, true)]);
  await world.service.run((tx) => [offerConsults(tx, [{ consultId: consult.id, vetId: victor.id }])]);
  expect(await name(victor)).toEqual([{ name: 'owner' }]);
  await world.as(victor).run((tx) => [setDuty(tx, false)]);
  expect(await name(victor)).toEqual([]);
  await steps.accept(vera, consult.id);
  expect(await name(vera)).toEqual([{ name: 'owner' }]);
  expect(await name(owner)).toEqual([{ name: 'owner' }]);
  expect(await name(victor)).toEqual([]);
});

test('messages are kept once, in order, for both sides', async () => {
  const { owner, consult } = await steps.begin();
  await steps.accept(vera, consult.id);
  const line = (seq: number): ArchivedMessage => ({
    id: crypto.randomUUID(),
    epoch: 'e',
    seq,
    senderId: owner.id,
    senderRole: 'owner',
    body: `línea ${seq}`,
    sentAt: '2026-11-22T10:00:00.000Z',
  });
  const lines = [line(1), line(2), line(3)];
  const archive = async (batch: typeof lines) =>
    (await world.service.run((tx) => [archiveMessages(tx, consult.id, batch)]))[0];
  expect(await archive(lines.slice(0, 2))).toEqual([{ added: 2 }]);
  expect(await archive(lines)).toEqual([{ added: 1 }]);
  for (const person of [owner, vera]) {
    const [rows] = await world
      .as(person)
      .run((tx) => [
        tx.select().from(messages).where(eq(messages.consultId, consult.id)).orderBy(messages.seq),
      ]);
    expect(rows.map(({ body }) => body)).toEqual(['línea 1', 'línea 2', 'línea 3']);
  }
  const [rows] = await world.as(victor).run((tx) => [tx.select().from(messages)]);
  expect(rows.filter(({ consultId }) => consultId === consult.id)).toEqual([]);
});
