import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { offerSeconds } from '../../../contract/dispatch.ts';
import { declineOffer, deskQueue, setDuty } from '../../../db/calls/desk.ts';
import { dispatchOffers, dispatchVets, dispatchWaiting } from '../../../db/calls/dispatch.ts';
import { startPglite } from '../../support/postgres.ts';
import { consultSteps } from '../support/consult-steps.ts';
import { dispatchSteps } from '../support/dispatch-steps.ts';
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

test('D3 a consult is offered to one vet at a time, and a vet is offered one at a time, for twenty seconds', async () => {
  const [one, two] = [await dispatch.vet(), await dispatch.vet()];
  const [a, b] = [(await steps.begin()).consult, (await steps.begin()).consult];
  expect(await dispatch.offer({ consultId: a.id, vetId: one.id })).toBe(1);
  expect(await dispatch.offer({ consultId: a.id, vetId: two.id }, { consultId: b.id, vetId: one.id })).toBe(
    0,
  );
  const [open] = await dispatch.open();
  expect(open).toMatchObject({ consultId: a.id, vetId: one.id, facts: { id: a.id, pet: { name: 'Tor' } } });
  const seconds = ((open?.expiresAt.getTime() ?? 0) - Date.now()) / 1_000;
  expect(seconds).toBeGreaterThan(offerSeconds - 10);
  expect(seconds).toBeLessThanOrEqual(offerSeconds);
  const [queue] = await world.as(two).run((tx) => [deskQueue(tx)]);
  expect(queue.map(({ id, isOffered }) => ({ id, isOffered }))).toEqual([
    { id: a.id, isOffered: true },
    { id: b.id, isOffered: false },
  ]);
});

test('D4 declined, timed out, off duty, gone, cancelled: the offer is closed with what became of it, once', async () => {
  const vet = await dispatch.vet();
  const offer = async () => {
    const { consult, owner } = await steps.begin();
    expect(await dispatch.offer({ consultId: consult.id, vetId: vet.id })).toBe(1);
    return { id: consult.id, owner };
  };
  const declined = await offer();
  const [{ id: offerId } = { id: '' }] = await dispatch.open();
  const decline = () => world.as(vet).run((tx) => [declineOffer(tx, offerId)]);
  expect((await decline())[0]).toEqual([{ wasOpen: true }]);
  expect((await decline())[0]).toEqual([{ wasOpen: false }]);
  await refusal(
    world.as(declined.owner).run((tx) => [declineOffer(tx, offerId)]),
    'NOT_FOUND',
  );

  const late = await offer();
  expect(await dispatch.settle()).toEqual([]);
  await dispatch.expire(late.id);
  expect(await dispatch.settle()).toEqual([{ consultId: late.id, vetId: vet.id, outcome: 'timed-out' }]);
  const gone = await offer();
  expect(await dispatch.settle([vet.id])).toMatchObject([{ consultId: gone.id, outcome: 'gone' }]);
  const cancelled = await offer();
  await steps.cancel(cancelled.owner, cancelled.id);
  const offDuty = await offer();
  await world.as(vet).run((tx) => [setDuty(tx, false)]);
  expect(await dispatch.open()).toEqual([]);
  expect(
    await Promise.all([declined, late, gone, cancelled, offDuty].map(({ id }) => dispatch.outcomes(id))),
  ).toEqual([['declined'], ['timed-out'], ['gone'], ['withdrawn'], ['withdrawn']]);
  // Whom it was offered in vain dispatch knows; and off duty nobody is offered anything.
  expect(await dispatch.offer({ consultId: gone.id, vetId: vet.id })).toBe(0);
  const [waiting] = await world.service.run((tx) => [dispatchWaiting(tx)]);
  expect(waiting.find(({ id }) => id === gone.id)).toMatchObject({
    offeredTo: [vet.id],
    offeredAt: await dispatch.lastOfferAt(gone.id),
  });
});

test('D5 only whom it is offered may take it; when the time is up anybody may, and the first one wins', async () => {
  const [one, two] = [await dispatch.vet(), await dispatch.vet()];
  const { consult } = await steps.begin();
  await dispatch.offer({ consultId: consult.id, vetId: one.id });
  await refusal(steps.accept(two, consult.id), 'OFFERED_ELSEWHERE');
  await dispatch.expire(consult.id);
  expect(await steps.accept(two, consult.id)).toMatchObject({ status: 'active', vetId: two.id });
  await refusal(steps.accept(one, consult.id), 'ALREADY_TAKEN');
  expect(await dispatch.outcomes(consult.id)).toEqual(['timed-out', 'accepted']);
  // In the other tab of the same vet it is theirs.
  expect(await steps.accept(two, consult.id)).toMatchObject({ vetId: two.id });
  expect(await dispatch.outcomes(consult.id)).toEqual(['timed-out', 'accepted']);
});

test('D14 a full vet is offered nothing and takes nothing; what they were being offered goes on to others', async () => {
  const vet = await dispatch.vet(1);
  const [a, b] = [(await steps.begin()).consult, (await steps.begin()).consult];
  await dispatch.offer({ consultId: b.id, vetId: vet.id });
  await steps.accept(vet, a.id);
  expect(await dispatch.outcomes(b.id)).toEqual(['withdrawn']);
  await refusal(steps.accept(vet, b.id), 'DESK_FULL');
  expect(await dispatch.offer({ consultId: b.id, vetId: vet.id })).toBe(0);
  const [vets] = await world.service.run((tx) => [dispatchVets(tx)]);
  expect(vets).toMatchObject([
    { id: vet.id, chatsInHand: 1, videosInHand: 0, chatsAtOnce: 1, species: ['dog'] },
  ]);
  await steps.end(vet, a.id);
  expect(await dispatch.offer({ consultId: b.id, vetId: vet.id })).toBe(1);
});

test('D14 a video is the only consult that a vet has: none is offered beside a chat, and nothing beside it', async () => {
  const vet = await dispatch.vet(3);
  const [chat, video] = [(await steps.begin()).consult, (await steps.begin()).consult];
  await world.postgres.query(`update chat_sessions set mode = 'video' where id = $1`, [video.id]);
  const offer = (consultId: string) => dispatch.offer({ consultId, vetId: vet.id });
  await steps.accept(vet, chat.id);
  expect(await offer(video.id)).toBe(0);
  await steps.end(vet, chat.id);
  expect(await offer(video.id)).toBe(1);
  await steps.accept(vet, video.id);
  expect(await offer((await steps.begin()).consult.id)).toBe(0);
});

test('D3 nothing is offered that waits no more, and nobody who is no vet is asked', async () => {
  const vet = await dispatch.vet();
  const [gone, { consult }] = [await steps.begin(), await steps.begin()];
  await steps.cancel(gone.owner, gone.consult.id);
  expect(await dispatch.offer({ consultId: gone.consult.id, vetId: vet.id })).toBe(0);
  // On duty, and the role was taken away since.
  await world.postgres.query(`update user_profiles set role = 'owner' where user_id = $1`, [vet.id]);
  expect(await dispatch.offer({ consultId: consult.id, vetId: vet.id })).toBe(0);
  const [vets] = await world.service.run((tx) => [dispatchVets(tx)]);
  expect(vets).toEqual([]);
});

test('D3 what is being offered now is in vain for nobody yet; a case that is known is not told again', async () => {
  const vet = await dispatch.vet();
  const { consult } = await steps.begin();
  await dispatch.offer({ consultId: consult.id, vetId: vet.id });
  const [[waiting]] = await world.service.run((tx) => [dispatchWaiting(tx)]);
  expect(waiting).toMatchObject({ id: consult.id, offeredTo: [], offeredAt: null });
  const [{ id } = { id: '' }] = await dispatch.open();
  const [again] = await world.service.run((tx) => [dispatchOffers(tx, [id])]);
  expect(again).toMatchObject([{ id, consultId: consult.id, facts: null }]);
});

test('D3 who takes a consult has been idle for shortest: others are asked before them', async () => {
  const vet = await dispatch.vet();
  const { consult } = await steps.begin();
  const idleSince = async () => (await world.service.run((tx) => [dispatchVets(tx)]))[0][0]?.idleSince;
  const before = await idleSince();
  await steps.accept(vet, consult.id);
  expect(await idleSince()).not.toEqual(before);
});

test('D3 a vet who asks for their own animal is not offered their own consult', async () => {
  const { consult, owner } = await steps.begin();
  const [vet, own] = [await dispatch.vet(), { consultId: consult.id, vetId: owner.id }];
  await world.postgres.query(`update user_profiles set role = 'vet' where user_id = $1`, [owner.id]);
  await world.postgres.query(
    'insert into vets (user_id, on_duty) values ($1, true) on conflict (user_id) do update set on_duty = true',
    [owner.id],
  );
  expect(await dispatch.offer(own)).toBe(0);
  expect(await dispatch.offer({ ...own, vetId: vet.id })).toBe(1);
});

test.each([
  ['its consult waits no more', `update chat_sessions set status = 'cancelled' where id = $1`, 'consult'],
  ['its vet is off duty', 'update vets set on_duty = false where user_id = $1', 'vet'],
  ['its vet is full', 'update vets set chats_at_once = 1 where user_id = $1', 'vet'],
])('D4 an offer is withdrawn when %s, whatever made it so', async (_, change, whose) => {
  const vet = await dispatch.vet(2);
  const [inHand, offered] = [(await steps.begin()).consult, (await steps.begin()).consult];
  await steps.accept(vet, inHand.id);
  await dispatch.offer({ consultId: offered.id, vetId: vet.id });
  expect(await dispatch.settle()).toEqual([]);
  await world.postgres.query(change, [whose === 'vet' ? vet.id : offered.id]);
  expect(await dispatch.settle()).toEqual([{ consultId: offered.id, vetId: vet.id, outcome: 'withdrawn' }]);
});
