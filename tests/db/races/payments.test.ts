import { expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { consultSteps } from '../support/consult-steps.ts';
import { paidSteps, startOf } from '../support/paid-consult.ts';
import { type Entrant, type Finish, tally } from '../support/race.ts';
import { openRaceWorld } from '../support/race-world.ts';
import { customerOf, payment, snapshot } from '../support/stripe-side.ts';

const { postgres, world, track } = await openRaceWorld();
const paid = paidSteps(world);
const vet = await world.person({ role: 'vet' });

/** Who loses a race is a matter of chance: what holds whoever wins is looked at several times. */
const rounds = Array.from({ length: 8 }, (_, round) => round);
const times = <T>(count: number, make: (turn: number) => T): T[] =>
  Array.from({ length: count }, (_, turn) => make(turn));
const tomorrow = () => new Date(Date.now() + 25 * 3_600_000);

/** Somebody without units who paid for one consult. */
const payer = async () => {
  const { person, pet } = await paid.payer();
  const start = startOf(pet);
  const opened = await paid.open(person, start);
  await paid.says(person, opened, 'authorised');
  return { person, pet, start, opened };
};
type Payer = Awaited<ReturnType<typeof payer>>;

const begin = (key: string, pet: string) =>
  `select id from public.fn_start_consult('${key}', '${pet}', 'chat', 'Cojea', '{"version":"2026-11","country":"ES"}', 'es')`;
const starting = ({ person, pet, start }: Payer, now?: Date): Entrant => ({
  who: person,
  statements: begin(start.idempotencyKey, pet),
  ...(now === undefined ? {} : { now }),
});
const settling = (now: Date): Entrant => ({
  who: 'service',
  now,
  statements: 'select payment_id, action from public.fn_claim_settlements(1000)',
});
/** What the settling ones of a race decided about a payment. */
const decided = (finishes: readonly Finish[], id: string) =>
  finishes.flatMap((finish) =>
    'rows' in finish ? finish.rows.filter((row) => row.payment_id === id).map((row) => row.action) : [],
  );
const consultsOf = (person: SignedIn) =>
  postgres.query<{ id: string; status: string }>('select id, status from chat_sessions where owner_id = $1', [
    person.id,
  ]);

test('E29 twenty starts for one payment: one consult, one unit', async () => {
  const someone = await payer();
  const finishes = await track.race(times(20, () => starting(someone)));
  expect(tally(finishes)).toEqual({ ok: 20 });
  expect(await consultsOf(someone.person)).toHaveLength(1);
  expect(await paid.units(someone.person)).toEqual([{ amount: 1, used: 0, reserved: 1 }]);
});

test('E29 one payment, the same key for twenty pets and twenty other keys: one consult', async () => {
  const { person, start } = await payer();
  const pets = await Promise.all(times(20, () => world.pet(person)));
  const finishes = await track.race([
    ...pets.map((pet) => ({ who: person, statements: begin(start.idempotencyKey, pet) })),
    ...pets.map((pet, turn) => ({ who: person, statements: begin(`other-${turn}`, pet) })),
  ]);
  const { ok, IDEMPOTENCY_CONFLICT: other, ...none } = tally(finishes);
  const { QUOTA_EXCEEDED: without = 0, CONFLICT: busy = 0, ...unexpected } = none;
  expect([ok, other, without + busy, unexpected]).toEqual([1, 19, 20, {}]);
  expect(await consultsOf(person)).toHaveLength(1);
});

test.each(rounds)('E29 starting while the day ends (%d): the consult or the money, never both', async () => {
  const someone = await payer();
  const late = tomorrow();
  const finishes = await track.race(
    times(20, (turn) => (turn % 2 ? starting(someone, late) : settling(late))),
  );
  const voided = decided(finishes, someone.opened.id);
  const started = await consultsOf(someone.person);
  expect([voided.length + started.length, new Set(voided).size + started.length]).toEqual([1, 1]);
  expect(tally(finishes)).toEqual(started.length === 1 ? { ok: 20 } : { ok: 10, QUOTA_EXCEEDED: 10 });
  expect(await paid.units(someone.person)).toEqual([
    { amount: started.length, used: 0, reserved: started.length },
  ]);
});

test.each(rounds)(
  'E29 leaving, a vet coming and settling at once (%d): the money follows the consult',
  async () => {
    const someone = await payer();
    const { id } = await paid.start(someone.person, someone.start);
    const now = new Date();
    const finishes = await track.race([
      { who: someone.person, statements: `select public.fn_cancel_consult('${id}')` },
      { who: vet, statements: `select public.fn_accept_consult('${id}')` },
      ...times(10, () => settling(now)),
    ]);
    const [consult] = await consultsOf(someone.person);
    const cancelled = consult?.status === 'cancelled';
    const early = decided(finishes, someone.opened.id);
    expect(tally(finishes)).toEqual({ ok: 11, WRONG_STATE: 1 });
    expect(early.filter((action) => action !== 'void' || !cancelled)).toEqual([]);
    if (!cancelled) await consultSteps(world).end(vet, id);
    const after = await paid.decide(new Date(now.getTime() + 120_000));
    expect(after.get(someone.opened.id)).toBe(cancelled ? 'void' : 'capture');
  },
);

test('E6 both sides end while ten settle: what is decided is to take the money, once', async () => {
  const someone = await payer();
  const { id } = await paid.start(someone.person, someone.start);
  await consultSteps(world).accept(vet, id);
  const now = new Date();
  const finishes = await track.race([
    ...times(10, (turn) => ({
      who: turn % 2 ? someone.person : vet,
      statements: `select public.fn_end_consult('${id}')`,
    })),
    ...times(10, () => settling(now)),
  ]);
  expect(tally(finishes)).toEqual({ ok: 20 });
  const all = [...decided(finishes, someone.opened.id), (await paid.decide(now)).get(someone.opened.id)];
  expect(all.filter((action) => action !== undefined)).toEqual(['capture']);
});

test('W10 twenty that settle at once: each payment is leased to one of them', async () => {
  const people = await Promise.all(times(10, () => payer()));
  const finishes = await track.race(times(20, () => settling(tomorrow())));
  expect(tally(finishes)).toEqual({ ok: 20 });
  for (const { opened } of people) expect(decided(finishes, opened.id)).toEqual(['void']);
});

test('W27 the same payment opened twenty times at once is one', async () => {
  const { person, pet } = await paid.payer();
  const start = JSON.stringify(startOf(pet));
  const finishes = await track.race(
    times(20, () => ({ who: person, statements: `select id from public.fn_open_payment('${start}')` })),
  );
  expect(tally(finishes)).toEqual({ ok: 20 });
  expect(new Set(finishes.map((finish) => JSON.stringify(finish))).size).toBe(1);
});

test.each(rounds)('W29 starting while support takes the unit back (%d): one of the two has it', async () => {
  const someone = await payer();
  const finishes = await track.race([
    ...times(5, () => starting(someone)),
    { who: 'service', statements: `select public.fn_revoke_units('${someone.opened.id}') as taken` },
  ]);
  const isStarted = (await consultsOf(someone.person)).length === 1;
  expect(tally(finishes)).toEqual(isStarted ? { ok: 5, WRONG_STATE: 1 } : { ok: 1, QUOTA_EXCEEDED: 5 });
  expect(await paid.units(someone.person)).toEqual([
    { amount: Number(isStarted), used: 0, reserved: Number(isStarted) },
  ]);
});

test('W10 E27 webhooks, starts, decisions and new payments at once: no deadlock, one consult, one unit', async () => {
  const someone = await payer();
  const said = snapshot({
    payments: [
      payment({
        consultKey: someone.start.idempotencyKey,
        paymentId: someone.opened.id,
        status: 'partially_refunded',
        refunded: 1,
      }),
    ],
  });
  const finishes = await track.race([
    ...times(8, () => starting(someone)),
    ...times(8, () => settling(new Date())),
    ...times(8, () => ({
      who: 'service' as const,
      statements: `select applied from public.fn_apply_customer_snapshot('cus_${someone.person.id}', '${JSON.stringify(said)}', now())`,
    })),
    ...times(8, (turn) => ({
      who: someone.person,
      statements: `select public.fn_open_payment('${JSON.stringify(startOf(someone.pet, { text: `${turn}` }))}')`,
    })),
  ]);
  expect(tally(finishes)).toEqual({ ok: 24, CONFLICT: 8 });
  expect(await consultsOf(someone.person)).toHaveLength(1);
  expect(await paid.units(someone.person)).toEqual([{ amount: 1, used: 0, reserved: 1 }]);
});

test('A33 E29 the money for a video is let go in the moment in which its chat becomes one: no video without its money', async () => {
  for (const _ of rounds) {
    const person = await world.person({ limits: { chat: 5, video: 0 } });
    await customerOf(world, person);
    const { id } = await paid.start(person, startOf(await world.pet(person)));
    await consultSteps(world).accept(await world.person({ role: 'vet' }), id);
    await paid.says(person, await paid.openVideo(person, id), 'authorised');
    await track.race([
      { who: person, statements: `select mode from public.fn_change_mode('${id}', 'video')` },
      ...times(3, () => settling(tomorrow())),
    ]);
    const [row] = await postgres.query<{ mode: string; settlement: string | null }>(
      'select c.mode, p.settlement from chat_sessions c join payments p on p.session_id = c.id where c.id = $1',
      [id],
    );
    expect(['video null', 'chat void']).toContain(`${row?.mode} ${row?.settlement}`);
  }
});
