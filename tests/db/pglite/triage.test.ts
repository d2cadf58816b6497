import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { eraseConsult, type StartTriage, startConsult } from '../../../db/calls/consults.ts';
import { chatSessions, consultTriage } from '../../../db/schema/index.ts';
import { startPglite } from '../../support/postgres.ts';
import { consultSteps } from '../support/consult-steps.ts';
import { consent, triage } from '../support/story.ts';
import { first, openWorld, refusal, type World } from '../support/world.ts';

let world: World;
let steps: ReturnType<typeof consultSteps>;
beforeAll(async () => {
  world = await openWorld(await startPglite());
  steps = consultSteps(world);
});
afterAll(() => world.close());

const red: StartTriage = {
  ...triage,
  answers: { ...triage.answers, signs: { collapsed: 'yes' } },
  level: 'red',
  reasons: [{ kind: 'sign', sign: 'collapsed' }],
};

/** Starts a consult with these answers, each under a key of its own unless one is given. */
const begin = async (owner: SignedIn, petId: string, given: StartTriage | null, key: string = petId) =>
  first(
    (
      await world.as(owner).run((tx) => [
        startConsult(tx, {
          idempotencyKey: key,
          petId,
          mode: 'chat',
          reason: 'Cojea',
          consent,
          locale: 'es',
          triage: given,
        }),
      ])
    )[0],
  );

const kept = async (person: SignedIn, id: string) =>
  (
    await world
      .as(person)
      .run((tx) => [tx.select().from(consultTriage).where(eq(consultTriage.consultId, id))])
  )[0];

const minutesToAnswer = ({ queuedAt, dueAt }: { queuedAt: Date; dueAt: Date }) =>
  (dueAt.getTime() - queuedAt.getTime()) / 60_000;

test('U1 answers, level and version are kept with the consult, and give it its level and its due time', async () => {
  const owner = await world.person({ limits: { chat: 5 } });
  const consult = await begin(owner, await world.pet(owner), triage);
  expect(consult.level).toBe('green');
  expect(minutesToAnswer(consult)).toBe(120);
  const [row] = await kept(owner, consult.id);
  expect(row).toMatchObject(triage);
});

test('U8 a red case that came last is due first', async () => {
  const owner = await world.person({ limits: { chat: 5 } });
  const earlier = await begin(owner, await world.pet(owner), triage);
  const untriaged = await begin(owner, await world.pet(owner, 'Nube'), null);
  const urgent = await begin(owner, await world.pet(owner, 'Luna'), red);
  const [rows] = await world.service.run((tx) => [
    tx
      .select({ id: chatSessions.id })
      .from(chatSessions)
      .where(eq(chatSessions.ownerId, owner.id))
      .orderBy(chatSessions.dueAt),
  ]);
  expect(rows.map(({ id }) => id)).toEqual([urgent.id, untriaged.id, earlier.id]);
});

test('U4 whoever was not asked is yellow, and nothing is kept of them', async () => {
  const owner = await world.person({ limits: { chat: 5 } });
  const consult = await begin(owner, await world.pet(owner), null);
  expect(consult.level).toBe('yellow');
  expect(minutesToAnswer(consult)).toBe(60);
  expect(await kept(owner, consult.id)).toEqual([]);
});

test('E4 other answers under the same key are another request; what the rules make of the same ones is not', async () => {
  const owner = await world.person({ limits: { chat: 5 } });
  const pet = await world.pet(owner);
  const consult = await begin(owner, pet, triage);
  await refusal(begin(owner, pet, red), 'IDEMPOTENCY_CONFLICT');
  await refusal(begin(owner, pet, null), 'IDEMPOTENCY_CONFLICT');
  const again = await begin(owner, pet, { ...triage, reasons: [] });
  expect(again.id).toBe(consult.id);
  expect(await kept(owner, consult.id)).toMatchObject([triage]);
});

test('R3 the answers are read by the owner and by the vet of the consult, by no other vet', async () => {
  const owner = await world.person({ limits: { chat: 5 } });
  const consult = await begin(owner, await world.pet(owner), red);
  const [vet, other] = [await world.person({ role: 'vet' }), await world.person({ role: 'vet' })];
  expect(await kept(vet, consult.id)).toEqual([]);
  await steps.accept(vet, consult.id);
  expect(await kept(vet, consult.id)).toMatchObject([red]);
  expect(await kept(other, consult.id)).toEqual([]);
});

test('K24 the answers go with what was said', async () => {
  const owner = await world.person({ limits: { chat: 5 } });
  const consult = await begin(owner, await world.pet(owner), red);
  await steps.cancel(owner, consult.id);
  await world.service.run((tx) => [eraseConsult(tx, consult.id)]);
  expect(await kept(owner, consult.id)).toEqual([]);
});
