import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { RelevelReason } from '../../../contract/dispatch.ts';
import { allowanceMinutes, type Level } from '../../../contract/urgency.ts';
import type { SignedIn } from '../../../db/actor.ts';
import { relevelConsult } from '../../../db/calls/consults.ts';
import { lookAtConsult } from '../../../db/calls/desk.ts';
import { wholeCaseSchema } from '../../../party/protocol/waiting-case.ts';
import { startPglite } from '../../support/postgres.ts';
import { consultSteps } from '../support/consult-steps.ts';
import { dispatchSteps } from '../support/dispatch-steps.ts';
import { triage } from '../support/story.ts';
import { openWorld, refusal, type World } from '../support/world.ts';

let world: World;
let steps: ReturnType<typeof consultSteps>;
let dispatch: ReturnType<typeof dispatchSteps>;
beforeAll(async () => {
  world = await openWorld(await startPglite());
  steps = consultSteps(world);
  dispatch = dispatchSteps(world);
});
afterAll(() => world.close());
beforeEach(() => dispatch.clear());

test('A vet opens a waiting case on purpose, triage and all, which the audit log has; others see no name', async () => {
  const vet = await dispatch.vet();
  const { consult, owner } = await steps.begin();
  const [[row]] = await world.as(vet).run((tx) => [lookAtConsult(tx, consult.id)]);
  expect(row?.facts).toMatchObject({
    id: consult.id,
    ownerName: 'owner',
    reason: consult.reason,
    country: 'ES',
    triage,
  });
  expect(wholeCaseSchema.parse(row?.facts).triage?.decidedAt).toBeGreaterThanOrEqual(
    consult.queuedAt.getTime(),
  );
  await refusal(
    world.as(owner).run((tx) => [lookAtConsult(tx, consult.id)]),
    'NOT_FOUND',
  );
  const audited = await world.postgres.query(
    `select actor_id from audit_log where action = 'consult.look' and entity_id = $1`,
    [consult.id],
  );
  expect(audited).toEqual([{ actor_id: vet.id }]);
  await steps.accept(await dispatch.vet(), consult.id);
  await refusal(
    world.as(vet).run((tx) => [lookAtConsult(tx, consult.id)]),
    'ALREADY_TAKEN',
  );
});

test('U11 a vet sets another level: audited with the reason, and the place follows from when it began to wait', async () => {
  const vet = await dispatch.vet();
  const [a, b] = [await steps.begin(), await steps.begin()];
  const relevel = (level: 'red' | 'blue') =>
    world.as(vet).run((tx) => [relevelConsult(tx, { consultId: b.consult.id, level, reason: 'worse' })]);
  const place = () => dispatch.place(b.owner, b.consult.id);
  expect(await place()).toBe(2);
  const [[red]] = await relevel('red');
  const dueAs = (level: 'red' | 'blue') => b.consult.queuedAt.getTime() + allowanceMinutes[level] * 60_000;
  expect([red?.level, red?.dueAt.getTime(), await place()]).toEqual(['red', dueAs('red'), 1]);
  const [[blue]] = await relevel('blue');
  expect([blue?.dueAt.getTime(), await place()]).toEqual([dueAs('blue'), 2]);
  const details = await world.postgres.query(
    `select details from audit_log where action = 'consult.relevel' and entity_id = $1 order by at`,
    [b.consult.id],
  );
  expect(details).toEqual([
    { details: { from: b.consult.level, to: 'red', reason: 'worse' } },
    { details: { from: 'red', to: 'blue', reason: 'worse' } },
  ]);
  await refusal(
    world
      .as(a.owner)
      .run((tx) => [relevelConsult(tx, { consultId: b.consult.id, level: 'red', reason: 'worse' })]),
    'NOT_FOUND',
  );
});

/** The owner of a waiting consult is a vet, too. */
const becomeVet = (owner: SignedIn) =>
  world.postgres.query(`update user_profiles set role = 'vet' where user_id = $1`, [owner.id]);

test('A case that waits is opened by vets alone, by none their own, and by nobody once it is over', async () => {
  const [vet, stranger] = [await dispatch.vet(), await world.person()];
  const [own, over] = [await steps.begin(), await steps.begin()];
  const look = (who: SignedIn, id: string) => world.as(who).run((tx) => [lookAtConsult(tx, id)]);
  await refusal(look(stranger, own.consult.id), 'NOT_FOUND');
  await becomeVet(own.owner);
  await refusal(look(own.owner, own.consult.id), 'NOT_FOUND');
  await steps.cancel(over.owner, over.consult.id);
  expect(await refusal(look(vet, over.consult.id), 'WRONG_STATE')).toMatchObject({ status: 'cancelled' });
});

test('U11 a level is set with a reason, of what waits or is in hand, by no colleague and not by its owner', async () => {
  const [vet, colleague] = [await dispatch.vet(), await dispatch.vet()];
  const { consult, owner } = await steps.begin();
  const relevel = (who: SignedIn, level: string, reason = 'worse') =>
    world
      .as(who)
      .run((tx) => [
        relevelConsult(tx, { consultId: consult.id, level: level as Level, reason: reason as RelevelReason }),
      ]);
  await refusal(relevel(vet, 'purple'), 'BAD_INPUT');
  await refusal(relevel(vet, 'red', ''), 'BAD_INPUT');
  await becomeVet(owner);
  await refusal(relevel(owner, 'red'), 'NOT_FOUND');
  // The level that it has is no change: nothing is written down.
  await relevel(vet, consult.level);
  await steps.accept(vet, consult.id);
  await refusal(relevel(colleague, 'red'), 'ALREADY_TAKEN');
  expect((await relevel(vet, 'orange'))[0]).toMatchObject([{ level: 'orange', status: 'active' }]);
  await steps.end(vet, consult.id);
  for (const who of [vet, colleague])
    expect(await refusal(relevel(who, 'red'), 'WRONG_STATE')).toMatchObject({ status: 'ended' });
  const audited = await world.postgres.query(
    `select actor_id from audit_log where action = 'consult.relevel' and entity_id = $1`,
    [consult.id],
  );
  expect(audited).toEqual([{ actor_id: vet.id }]);
});
