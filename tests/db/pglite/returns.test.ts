import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ReturnReason } from '../../../contract/dispatch.ts';
import type { SignedIn } from '../../../db/actor.ts';
import { endSilence, noteFirstAnswer, returnConsult, transferConsult } from '../../../db/calls/consults.ts';
import { colleaguesFor, deskQueue } from '../../../db/calls/desk.ts';
import { dispatchWaiting, notePresence } from '../../../db/calls/dispatch.ts';
import { startPglite } from '../../support/postgres.ts';
import { consultSteps } from '../support/consult-steps.ts';
import { dispatchSteps } from '../support/dispatch-steps.ts';
import { clock, first, openWorld, refusal, type World } from '../support/world.ts';

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

/** What became of a consult whose room heard nothing of its vet. */
const silence = async (vet: SignedIn, id: string, ownerIsHere = true) =>
  first((await world.service.run((tx) => [endSilence(tx, id, vet.id, ownerIsHere)]))[0]);
/** What somebody was told, in order. */
const told = async ({ id }: SignedIn) =>
  (
    await world.postgres.query<{ kind: string }>(
      'select kind from notifications where user_id = $1 order by created_at, id',
      [id],
    )
  ).map(({ kind }) => kind);

test('D16 a vet who says nothing loses the consult, one who said a word keeps it, and without an owner the unit comes back', async () => {
  const vet = await dispatch.vet();
  const quiet = await steps.begin();
  await steps.accept(vet, quiet.consult.id);
  expect(await silence(vet, quiet.consult.id)).toMatchObject({ status: 'queued', vetId: null, returns: 1 });
  expect(await world.counter(quiet.owner)).toMatchObject({ used: 0, reserved: 1 });
  expect(await told(quiet.owner)).toEqual(['vet-quiet']);

  const spoke = await steps.begin();
  await steps.accept(vet, spoke.consult.id);
  await world.service.run((tx) => [noteFirstAnswer(tx, spoke.consult.id, vet.id)]);
  expect(await silence(vet, spoke.consult.id)).toMatchObject({ status: 'active', vetId: vet.id });

  const alone = await steps.begin();
  await steps.accept(vet, alone.consult.id);
  expect(await silence(vet, alone.consult.id, false)).toMatchObject({ status: 'expired' });
  expect(await world.counter(alone.owner)).toMatchObject({ used: 0, reserved: 0 });
  expect(await told(alone.owner)).toEqual(['place-lost']);
});

test('D16 a silence is that of one vet, once: whoever else has the consult, or had it, and what is over stay as they are', async () => {
  const [one, two] = [await dispatch.vet(), await dispatch.vet()];
  const { consult, owner } = await steps.begin();
  await steps.accept(one, consult.id);
  expect(await silence(two, consult.id)).toMatchObject({ status: 'active', vetId: one.id });
  await silence(one, consult.id);
  expect(await silence(one, consult.id)).toMatchObject({ status: 'queued', returns: 1 });
  await steps.accept(two, consult.id);
  await silence(two, consult.id);
  expect(await told(owner)).toEqual(['vet-quiet', 'vet-quiet']);
  await steps.accept(one, consult.id);
  await steps.end(owner, consult.id);
  expect(await silence(one, consult.id)).toMatchObject({ status: 'ended', vetId: one.id });
});

test('D16 the first word is that of the vet whose consult it is, and the first', async () => {
  const [vet, other] = [await dispatch.vet(), await dispatch.vet()];
  const { consult } = await steps.begin();
  await steps.accept(vet, consult.id);
  const note = (who: SignedIn, minutes: number) =>
    world.service.run((tx) => [
      clock(tx, new Date(Date.now() + minutes * 60_000)),
      noteFirstAnswer(tx, consult.id, who.id),
    ]);
  const at = async () =>
    first(
      await world.postgres.query<{ at: Date | null }>(
        'select first_answer_at as at from chat_sessions where id = $1',
        [consult.id],
      ),
    ).at;
  await note(other, 0);
  expect(await at()).toBeNull();
  await note(vet, 1);
  const word = await at();
  expect(word).not.toBeNull();
  await note(vet, 2);
  expect(await at()).toEqual(word);
});

test('D16 a consult that goes back waits as if nobody had had it: no first word, no absence from before', async () => {
  const [one, two] = [await dispatch.vet(), await dispatch.vet()];
  const { consult } = await steps.begin();
  await world.service.run((tx) => [notePresence(tx, [consult.id], [])]);
  await steps.accept(one, consult.id);
  await world.service.run((tx) => [noteFirstAnswer(tx, consult.id, one.id)]);
  const [[back]] = await world.as(one).run((tx) => [returnConsult(tx, consult.id, 'no-time')]);
  expect(back).toMatchObject({ status: 'queued', firstAnswerAt: null, awaySince: null });
  // So that others are asked at once, and the next vet's silence ends it as the first one's would.
  expect(await dispatch.offer({ consultId: consult.id, vetId: two.id })).toBe(1);
  await steps.accept(two, consult.id);
  const [[quiet]] = await world.service.run((tx) => [endSilence(tx, consult.id, two.id, true)]);
  expect(quiet).toMatchObject({ status: 'queued', returns: 2 });
});

test('A consult goes back to the queue with its place and its unit, and is ended and charged once by the next vet', async () => {
  const [one, two] = [await dispatch.vet(), await dispatch.vet()];
  const { consult, owner } = await steps.begin();
  const { consult: later } = await steps.begin();
  await steps.accept(one, consult.id);
  await refusal(
    world.as(two).run((tx) => [returnConsult(tx, consult.id, 'no-time')]),
    'NOT_FOUND',
  );
  const [[back]] = await world.as(one).run((tx) => [returnConsult(tx, consult.id, 'not-my-field')]);
  expect(back).toMatchObject({
    status: 'queued',
    vetId: null,
    acceptedAt: null,
    returns: 1,
    dueAt: consult.dueAt,
  });
  const [queue] = await world.as(two).run((tx) => [deskQueue(tx)]);
  expect(queue.map(({ id }) => id)).toEqual([consult.id, later.id]);
  expect(await world.counter(owner)).toMatchObject({ used: 0, reserved: 1 });
  await steps.accept(two, consult.id);
  await steps.end(two, consult.id);
  expect(await world.counter(owner)).toMatchObject({ used: 1, reserved: 0 });
});

test('A consult is offered to a colleague who can take it, and waits in its old place when they do not', async () => {
  const [one, two, full] = [await dispatch.vet(), await dispatch.vet(), await dispatch.vet(1)];
  const horses = await dispatch.vet();
  await world.postgres.query(`delete from vet_skills where vet_id = $1 and kind = 'species'`, [horses.id]);
  const { consult } = await steps.begin();
  const { consult: other } = await steps.begin();
  await steps.accept(one, consult.id);
  await steps.accept(full, other.id);
  const [colleagues] = await world.as(one).run((tx) => [colleaguesFor(tx, consult.id)]);
  expect(colleagues.map(({ id }) => id)).toEqual([two.id]);
  const transfer = (vetId: string) => world.as(one).run((tx) => [transferConsult(tx, consult.id, vetId)]);
  for (const { id } of [full, horses, one]) await refusal(transfer(id), 'CONFLICT');
  const [[offered]] = await transfer(two.id);
  expect(offered).toMatchObject({ status: 'queued', vetId: null, dueAt: consult.dueAt, returns: 1 });
  expect(await dispatch.open()).toMatchObject([{ consultId: consult.id, vetId: two.id }]);
  await dispatch.expire(consult.id);
  await dispatch.settle();
  const [waiting] = await world.service.run((tx) => [dispatchWaiting(tx)]);
  // Neither who gave it away nor who did not take it is asked before all others.
  expect(waiting).toMatchObject([{ id: consult.id, offeredTo: [one.id, two.id] }]);
});

test('A consult that is over, or whose vet gives no reason, does not go back', async () => {
  const vet = await dispatch.vet();
  const { consult } = await steps.begin();
  await steps.accept(vet, consult.id);
  const giveBack = (reason: string) =>
    world.as(vet).run((tx) => [returnConsult(tx, consult.id, reason as ReturnReason)]);
  await refusal(giveBack(''), 'BAD_INPUT');
  await steps.end(vet, consult.id);
  expect(await refusal(giveBack('other'), 'WRONG_STATE')).toMatchObject({ status: 'ended' });
});

test('A consult is offered to no colleague who is off duty, asked something else, does not do its mode, has no licence, or asks for themselves', async () => {
  const [vet, offDuty, asked, other] = [
    await dispatch.vet(),
    await dispatch.vet(),
    await dispatch.vet(),
    await dispatch.vet(),
  ];
  const { consult, owner } = await steps.begin();
  await steps.accept(vet, consult.id);
  const { consult: elsewhere } = await steps.begin();
  await dispatch.offer({ consultId: elsewhere.id, vetId: asked.id });
  await world.postgres.query('update vets set on_duty = false where user_id = $1', [offDuty.id]);
  await world.postgres.query(`update user_profiles set role = 'vet' where user_id = $1`, [owner.id]);
  await world.postgres.query('insert into vets (user_id, on_duty) values ($1, true)', [owner.id]);
  await world.postgres.query(
    `insert into vet_skills (vet_id, kind, code) values ($1, 'species', 'dog'), ($1, 'mode', 'chat')`,
    [owner.id],
  );
  const colleagues = async () =>
    (await world.as(vet).run((tx) => [colleaguesFor(tx, consult.id)]))[0].map(({ id }) => id);
  const transfer = ({ id }: SignedIn) => world.as(vet).run((tx) => [transferConsult(tx, consult.id, id)]);
  expect(await colleagues()).toEqual([other.id]);
  for (const one of [offDuty, asked, owner]) await refusal(transfer(one), 'CONFLICT');
  const without = (kind: 'mode' | 'country', country: string) =>
    world.postgres.exec(
      `update chat_sessions set consent_country = '${country}' where id = '${consult.id}';
       delete from vet_skills where vet_id = '${other.id}' and kind = '${kind}'`,
    );
  // In the United Kingdom it takes a licence of that country.
  await without('country', 'GB');
  expect(await colleagues()).toEqual([]);
  await refusal(transfer(other), 'CONFLICT');
  await without('mode', 'ES');
  expect(await colleagues()).toEqual([]);
  await refusal(transfer(other), 'CONFLICT');
});
