import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { dispatchWaiting } from '../../../db/calls/dispatch.ts';
import { startRealPostgres } from '../../support/postgres.ts';
import { consultSteps } from '../support/consult-steps.ts';
import { dispatchSteps } from '../support/dispatch-steps.ts';
import { type Entrant, openTrack, type RaceTrack, tally } from '../support/race.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let track: RaceTrack;
let steps: ReturnType<typeof consultSteps>;
let dispatch: ReturnType<typeof dispatchSteps>;
beforeAll(async () => {
  const postgres = await startRealPostgres();
  world = await openWorld(postgres);
  track = await openTrack(postgres);
  steps = consultSteps(world);
  dispatch = dispatchSteps(world);
});
afterAll(async () => {
  await track.close();
  await world.close();
});

const accept = (who: SignedIn, id: string): Entrant => ({
  who,
  statements: `select status from public.fn_accept_consult('${id}')`,
});
const offer = (consultId: string, vetId: string): Entrant => ({
  who: 'service',
  statements: `select public.fn_offer_consults('${JSON.stringify([{ consultId, vetId }])}', 20)`,
});
const settle: Entrant = { who: 'service', statements: `select * from public.fn_settle_offers('{}')` };

const inHand = async (vet: SignedIn): Promise<number> =>
  (
    await world.postgres.query(`select 1 from chat_sessions where vet_id = $1 and status = 'active'`, [
      vet.id,
    ])
  ).length;

const openOffers = (column: 'session_id' | 'vet_id', id: string) =>
  world.postgres.query(`select 1 from consult_offers where ${column} = $1 and outcome is null`, [id]);

test('D5 an offer is accepted in two tabs, by another vet, and runs out in the same instant: one winner, one unit held', async () => {
  for (let round = 0; round < 20; round += 1) {
    const [one, two] = [await dispatch.vet(), await dispatch.vet()];
    const { consult, owner } = await steps.begin();
    await dispatch.offer({ consultId: consult.id, vetId: one.id });
    await dispatch.expire(consult.id);
    const finishes = await track.race([
      accept(one, consult.id),
      accept(one, consult.id),
      accept(two, consult.id),
      settle,
      settle,
    ]);
    const { ok = 0, ALREADY_TAKEN: late = 0, ...others } = tally(finishes);
    expect(others).toEqual({});
    expect(ok + late).toBe(5);
    const hands = [await inHand(one), await inHand(two)];
    expect(hands.toSorted()).toEqual([0, 1]);
    // The winner's tabs both win; whoever lost is told.
    expect([ok, late]).toEqual(hands[0] === 1 ? [4, 1] : [3, 2]);
    const outcomes = await dispatch.outcomes(consult.id);
    expect(outcomes.filter((one) => one === 'accepted')).toHaveLength(1);
    expect(outcomes).not.toContain(null);
    expect(await world.counter(owner)).toMatchObject({ used: 0, reserved: 1 });
  }
});

test('D3 the same consult to several vets and several consults to the same vet at once: one offer each', async () => {
  for (let round = 0; round < 10; round += 1) {
    const vets = [await dispatch.vet(), await dispatch.vet(), await dispatch.vet()];
    const consults = [await steps.begin(), await steps.begin(), await steps.begin()];
    await track.race(vets.flatMap(({ id }) => consults.map(({ consult }) => offer(consult.id, id))));
    for (const { id } of vets) expect((await openOffers('vet_id', id)).length).toBeLessThanOrEqual(1);
    for (const { consult } of consults)
      expect((await openOffers('session_id', consult.id)).length).toBeLessThanOrEqual(1);
    await dispatch.clear();
  }
});

test("D14 a vet's own limit holds when they take many at once, and are offered one more meanwhile", async () => {
  for (let round = 0; round < 10; round += 1) {
    const vet = await dispatch.vet(2);
    const consults = await Promise.all(Array.from({ length: 6 }, () => steps.begin()));
    const [extra] = consults;
    const finishes = await track.race([
      ...consults.map(({ consult }) => accept(vet, consult.id)),
      offer(extra?.consult.id ?? '', vet.id),
    ]);
    expect(tally(finishes.slice(0, -1))).toEqual({ ok: 2, DESK_FULL: 4 });
    expect(await inHand(vet)).toBe(2);
    await dispatch.settle();
    expect(await openOffers('vet_id', vet.id)).toEqual([]);
  }
});

test('D4 a vet goes off duty, the owner cancels and the offer is made in the same instant: nothing stays offered', async () => {
  for (let round = 0; round < 20; round += 1) {
    const vet = await dispatch.vet();
    const { consult, owner } = await steps.begin();
    const finishes = await track.race([
      offer(consult.id, vet.id),
      { who: vet, statements: 'select public.fn_set_duty(false)' },
      { who: owner, statements: `select status from public.fn_cancel_consult('${consult.id}')` },
      settle,
    ]);
    expect(tally(finishes)).toEqual({ ok: 4 });
    // What was made in between the next round of dispatch closes.
    await dispatch.settle();
    expect(await openOffers('session_id', consult.id)).toEqual([]);
    expect(await world.counter(owner)).toMatchObject({ used: 0, reserved: 0 });
  }
});

test('D3 a consult is offered while what was said in it is archived; one that somebody holds is left to the next round', async () => {
  const vet = await dispatch.vet();
  const { consult } = await steps.begin();
  const plan = { consultId: consult.id, vetId: vet.id };
  const during = async (held: string): Promise<number> => {
    let made = Number.NaN;
    const slow = `${held}; lock table public.pets in row exclusive mode`;
    await track.overtake('public.pets', { who: 'service', statements: slow }, async () => {
      made = await dispatch.offer(plan);
    });
    return made;
  };
  // Somebody may be about to end its wait: it stays in what is read next.
  expect(await during(`select from public.chat_sessions where id = '${consult.id}' for no key update`)).toBe(
    0,
  );
  const [waiting] = await world.service.run((tx) => [dispatchWaiting(tx)]);
  expect(waiting.map(({ id }) => id)).toContain(consult.id);
  expect(await during(`select public.fn_archive_messages('${consult.id}', '[]')`)).toBe(1);
  await dispatch.clear();
});

test('D12 D16 coming back, losing the place, silence and ending meet: the unit is settled once', async () => {
  for (let round = 0; round < 20; round += 1) {
    const vet = await dispatch.vet();
    const { consult, owner } = await steps.begin();
    await world.postgres.query(
      `update chat_sessions set away_since = now() - interval '11 minutes' where id = $1`,
      [consult.id],
    );
    const closing = { who: 'service' as const, statements: 'select * from public.fn_close_lost_places(10)' };
    const coming = { who: owner, statements: `select status from public.fn_come_back('${consult.id}')` };
    const lost = await track.race([closing, coming, accept(vet, consult.id), closing, coming]);
    // Nobody waits in a circle either.
    const { ok = 0, WRONG_STATE: refused = 0, ...others } = tally(lost);
    expect([others, ok + refused]).toEqual([{}, 5]);
    const [row] = await world.postgres.query<{ status: string }>(
      'select status from chat_sessions where id = $1',
      [consult.id],
    );
    expect(await world.counter(owner)).toMatchObject({
      used: 0,
      reserved: row?.status === 'expired' ? 0 : 1,
    });
    if (row?.status !== 'active') continue;
    const ended = await track.race([
      {
        who: 'service',
        statements: `select status from public.fn_end_silence('${consult.id}', '${vet.id}', true)`,
      },
      { who: owner, statements: `select status from public.fn_end_consult('${consult.id}')` },
    ]);
    const { ok: done = 0, WRONG_STATE: late = 0 } = tally(ended);
    expect(done + late).toBe(2);
    const counter = await world.counter(owner);
    expect((counter?.used ?? 0) + (counter?.reserved ?? 0)).toBe(1);
  }
});
