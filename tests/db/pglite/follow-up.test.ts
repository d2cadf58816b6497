import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { archiveMessages, eraseConsult, sendPapers } from '../../../db/calls/consults.ts';
import { beginFile } from '../../../db/calls/files.ts';
import { chatSessions, pets } from '../../../db/schema/index.ts';
import { startPglite } from '../../support/postgres.ts';
import { consultSteps } from '../support/consult-steps.ts';
import { clock, first, openWorld, refusal, type World } from '../support/world.ts';

let world: World;
let steps: ReturnType<typeof consultSteps>;
let vera: SignedIn;
beforeAll(async () => {
  world = await openWorld(await startPglite());
  steps = consultSteps(world);
  vera = await world.person({ role: 'vet', name: 'vera' });
});
afterAll(() => world.close());
beforeEach(() => world.postgres.query('update service_promises set follow_up_hours = 72'));

const hour = 3_600_000;

/** A consult that just ended. */
const over = async () => {
  const { owner, consult, pet } = await steps.begin();
  await steps.accept(vera, consult.id);
  const ended = await steps.end(owner, consult.id);
  const endedAt = ended.endedAt?.getTime() ?? 0;
  let seq = 0;
  /** A message so many minutes after the end, as the room archives it. */
  const said = (minutes: number, senderRole: 'owner' | 'vet' | 'system', changes = {}) => {
    seq += 1;
    const sentAt = new Date(endedAt + minutes * 60_000).toISOString();
    return {
      id: crypto.randomUUID(),
      epoch: 'a',
      seq,
      senderId: null,
      senderRole,
      body: `${seq}`,
      sentAt,
      ...changes,
    };
  };
  const archive = (...batch: readonly ReturnType<typeof said>[]) =>
    world.service.run((tx) => [archiveMessages(tx, consult.id, batch)]);
  const state = async () => {
    const [row] = await world.postgres.query<{ follow_up: string; follow_up_at: Date | null }>(
      'select follow_up, follow_up_at from chat_sessions where id = $1',
      [consult.id],
    );
    const minutes = row?.follow_up_at ? (row.follow_up_at.getTime() - endedAt) / 60_000 : null;
    return [row?.follow_up, minutes];
  };
  const told = async () =>
    (
      await world.postgres.query<{ kind: string; user_id: string }>(
        "select kind, user_id from notifications where subject = $1 and kind like 'follow-up%' order by id",
        [consult.id],
      )
    ).map(
      ({ kind, user_id }) => `${kind} ${user_id === vera.id ? 'vet' : user_id === owner.id ? 'owner' : '?'}`,
    );
  return { owner, pet, id: consult.id, endedAt, until: ended.followUpUntil, said, archive, state, told };
};

test('P7 both sides may write for the hours that are set for the way of consulting, and what came to nothing has no such time', async () => {
  await world.postgres.query("update service_promises set follow_up_hours = 24 where mode = 'chat'");
  const { until, endedAt } = await over();
  expect((until?.getTime() ?? 0) - endedAt).toBe(24 * hour);
  const { owner, consult } = await steps.begin();
  expect((await steps.cancel(owner, consult.id)).followUpUntil).toBeNull();
});

test('P7 it costs nothing: no unit is held or used', async () => {
  const { owner, archive, said } = await over();
  const before = await world.counter(owner);
  await archive(said(5, 'owner'), said(6, 'vet'), said(7, 'owner'));
  expect(await world.counter(owner)).toEqual(before);
});

test('P7 the vet is told of a question once until it is answered, the owner of the answer, and it stands in the consult which of the two is last', async () => {
  const { archive, said, state, told } = await over();
  expect(await state()).toEqual(['none', null]);
  await archive(said(5, 'owner'), said(6, 'owner'));
  expect(await state()).toEqual(['asked', 5]);
  await archive(said(7, 'owner'));
  expect(await told()).toEqual(['follow-up-asked vet']);
  await archive(said(20, 'vet'), said(21, 'vet'));
  expect(await state()).toEqual(['answered', 20]);
  await archive(said(30, 'owner'));
  expect(await state()).toEqual(['asked', 30]);
  expect(await told()).toEqual(['follow-up-asked vet', 'follow-up-answered owner', 'follow-up-asked vet']);
});

test('P7 what is archived again, was said before the end, was taken back or is no message tells nobody anything', async () => {
  const { archive, said, state, told } = await over();
  const [question, answer] = [said(5, 'owner'), said(9, 'vet')];
  await archive(question, answer);
  await archive(question, answer);
  await archive(question);
  await archive(
    said(-3, 'owner'),
    said(10, 'owner', { deletedAt: new Date().toISOString(), body: '' }),
    said(11, 'system'),
  );
  expect(await state()).toEqual(['answered', 9]);
  expect(await told()).toEqual(['follow-up-asked vet', 'follow-up-answered owner']);
});

test('P7 P10 the vet has the animal in hand for exactly as long as they may be written to, and either may add a file', async () => {
  await world.postgres.query('update service_promises set follow_up_hours = 100');
  const { owner, pet, id, endedAt } = await over();
  const file = () => ({
    id: crypto.randomUUID(),
    bucket: 'attachments' as const,
    name: 'a.jpg',
    type: 'image/jpeg',
    size: 9,
  });
  const at = (who: SignedIn, hours: number) =>
    world
      .as(who)
      .run((tx) => [
        clock(tx, new Date(endedAt + hours * hour)),
        tx.select({ id: pets.id }).from(pets).where(eq(pets.id, pet)),
        beginFile(tx, { kind: 'consult', id }, file(), 20),
      ]);
  for (const who of [vera, owner]) expect((await at(who, 99))[1]).toHaveLength(1);
  for (const who of [vera, owner]) await refusal(at(who, 101), 'WRONG_STATE');
  await refusal(at(await world.person({ role: 'vet' }), 99), 'NOT_FOUND');
  const [, seen] = await world
    .as(vera)
    .run((tx) => [
      clock(tx, new Date(endedAt + 101 * hour)),
      tx.select({ id: pets.id }).from(pets).where(eq(pets.id, pet)),
    ]);
  expect(seen).toEqual([]);
  const [rows] = await world
    .as(vera)
    .run((tx) => [tx.select().from(chatSessions).where(eq(chatSessions.id, id))]);
  expect(first(rows).id).toBe(id);
});

test('P7 nothing is added to what was erased', async () => {
  const { owner, id } = await over();
  await world.service.run((tx) => [eraseConsult(tx, id)]);
  const file = {
    id: crypto.randomUUID(),
    bucket: 'attachments' as const,
    name: 'a',
    type: 'image/jpeg',
    size: 9,
  };
  await refusal(
    world.as(owner).run((tx) => [beginFile(tx, { kind: 'consult', id }, file, 20)]),
    'WRONG_STATE',
  );
});

test('the way to the papers goes to the owner alone, once however often they press', async () => {
  const { owner, id } = await over();
  const ask = (who: SignedIn) =>
    world.as(who).run((tx) => [clock(tx, '2027-01-04T10:00:00Z'), sendPapers(tx, id)]);
  await ask(owner);
  await ask(owner);
  await refusal(ask(vera), 'NOT_FOUND');
  const rows = await world.postgres.query(
    "select user_id from notifications where kind = 'papers' and subject = $1",
    [id],
  );
  expect(rows).toEqual([{ user_id: owner.id }]);
});

test('there are no papers of a consult that never began', async () => {
  const { owner, consult } = await steps.begin();
  await refusal(
    world.as(owner).run((tx) => [sendPapers(tx, consult.id)]),
    'WRONG_STATE',
  );
});
