import { expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { accountOutlook, endOwnAccount } from '../../../db/calls/account.ts';
import { consultSteps } from '../support/consult-steps.ts';
import { paidSteps, startOf } from '../support/paid-consult.ts';
import { type Entrant, tally } from '../support/race.ts';
import { openRaceWorld } from '../support/race-world.ts';

const { postgres, world, track } = await openRaceWorld();
const steps = consultSteps(world);
const paid = paidSteps(world);

const consent = '{"version": "2026-11", "country": "ES"}';
const ending = 'select public.fn_end_own_account()';
const starting = (pet: string) =>
  `select status from public.fn_start_consult('${crypto.randomUUID()}', '${pet}', 'chat', 'Cojea', '${consent}', 'es')`;
const accepting = (id: string) => `select status from public.fn_accept_consult('${id}')`;
const callback = (pet: string) =>
  `select id from public.fn_request_callback('${crypto.randomUUID()}', '${JSON.stringify({ petId: pet, mode: 'chat', text: 'Tose', locale: 'es' })}', 'yellow', '', null)`;
const opening = (pet: string) =>
  `select status from public.fn_open_payment('${JSON.stringify(startOf(pet))}')`;

/** What somebody asks for, after what every request of theirs begins with. */
const asked = (who: SignedIn, statements: string): Entrant => ({
  who,
  statements: `select public.fn_touch_session(); ${statements}`,
});

/** What becomes of what somebody asks for when their account ends right after their token was looked at. */
const overtaken = async (who: SignedIn, statements: string) => {
  const slow = asked(who, `lock table public.pets in row exclusive mode; ${statements}`);
  return tally([
    await track.overtake('public.pets', slow, () => world.as(who).run((tx) => [endOwnAccount(tx)])),
  ]);
};

const isEnded = async ({ id }: SignedIn) =>
  (await postgres.query('select 1 from account_erasures where user_id = $1', [id])).length === 1;

test('P8 whoever ends their account begins nothing any more, not even with a token that was looked at before', async () => {
  const owner = await world.person({ limits: { chat: 2 } });
  expect(await overtaken(owner, starting(await world.pet(owner)))).toEqual({ SESSION_REVOKED: 1 });
  const vet = await world.person({ role: 'vet' });
  const { consult } = await steps.begin();
  expect(await overtaken(vet, accepting(consult.id))).toEqual({ SESSION_REVOKED: 1 });
  const payer = await paid.payer();
  expect(await overtaken(payer.person, opening(payer.pet))).toEqual({ SESSION_REVOKED: 1 });
  const waiting = await world.person();
  expect(await overtaken(waiting, callback(await world.pet(waiting)))).toEqual({ SESSION_REVOKED: 1 });
  expect(await postgres.query('select 1 from callback_requests where owner_id = $1', [waiting.id])).toEqual(
    [],
  );
});

test('P8 A33 whoever turned to a video when the consult ended, and the account with it, opens no payment', async () => {
  const { person, pet } = await paid.payer(1);
  const consult = await paid.start(person, startOf(pet));
  const vet = await world.person({ role: 'vet' });
  await steps.accept(vet, consult.id);
  const slow = asked(
    person,
    `lock table public.pets in row exclusive mode; select id from public.fn_open_video_payment('${consult.id}')`,
  );
  const finish = await track.overtake('public.pets', slow, async () => {
    await steps.end(vet, consult.id);
    await world.as(person).run((tx) => [endOwnAccount(tx)]);
  });
  expect(tally([finish])).toEqual({ SESSION_REVOKED: 1 });
});

test('P8 an account ends while its owner asks to be called back: it was asked before, or nothing is', async () => {
  for (let round = 0; round < 20; round += 1) {
    const owner = await world.person();
    const pet = await world.pet(owner);
    const finishes = await track.race([asked(owner, ending), asked(owner, callback(pet))]);
    const { ok = 0, SESSION_REVOKED = 0, ...others } = tally(finishes);
    expect([others, ok + SESSION_REVOKED]).toEqual([{}, 2]);
    const requests = await postgres.query('select 1 from callback_requests where owner_id = $1', [owner.id]);
    expect([await isEnded(owner), requests.length]).toEqual([true, ok - 1]);
  }
});

test('P8 an account is ended on two devices while its owner starts a consult: one of both, never a consult of nobody', async () => {
  for (let round = 0; round < 20; round += 1) {
    const owner = await world.person({ limits: { chat: 2 } });
    const pet = await world.pet(owner);
    const phone = { ...owner, sessionId: crypto.randomUUID() };
    await world.as(phone).run((tx) => [accountOutlook(tx)]);
    // Both devices come back after a while, and note that they do.
    await postgres.query(
      `update device_sessions set last_seen_at = now() - interval '1 hour' where user_id = $1`,
      [owner.id],
    );
    const finishes = await track.race([
      asked(owner, ending),
      asked(owner, starting(pet)),
      asked(phone, ending),
    ]);
    const started = await postgres.query('select 1 from chat_sessions where owner_id = $1', [owner.id]);
    const ended = await isEnded(owner);
    expect([started.length, ended]).toEqual(ended ? [0, true] : [1, false]);
    const { ok = 0, WRONG_STATE = 0, SESSION_REVOKED = 0, ...others } = tally(finishes);
    expect([others, ok + WRONG_STATE + SESSION_REVOKED]).toEqual([{}, 3]);
  }
});

test('P8 a vet’s account ends while they take a consult: it waits on, or is theirs and the account stays', async () => {
  for (let round = 0; round < 20; round += 1) {
    const vet = await world.person({ role: 'vet' });
    const { consult } = await steps.begin();
    const finishes = await track.race(
      [ending, accepting(consult.id), 'select public.fn_set_duty(true)'].map((one) => asked(vet, one)),
    );
    const [row] = await postgres.query<{ status: string }>('select status from chat_sessions where id = $1', [
      consult.id,
    ]);
    const ended = await isEnded(vet);
    expect([row?.status, ended]).toEqual(ended ? ['queued', true] : ['active', false]);
    const { ok = 0, WRONG_STATE = 0, SESSION_REVOKED = 0, ...others } = tally(finishes);
    expect([others, ok + WRONG_STATE + SESSION_REVOKED]).toEqual([{}, 3]);
  }
});

test('P8 money that arrives while an account ends keeps it from that, or goes back: it is never held for nobody', async () => {
  for (let round = 0; round < 10; round += 1) {
    const { person, pet } = await paid.payer();
    const opened = await paid.open(person, startOf(pet));
    const [finish] = await Promise.all([
      track.race([asked(person, ending)]),
      paid.says(person, opened, 'authorised'),
    ]);
    const tomorrow = new Date(Date.now() + 25 * 3_600_000);
    const [settled] = await track.race([
      {
        who: 'service',
        now: tomorrow,
        statements: 'select payment_id, action from public.fn_claim_settlements(1000)',
      },
    ]);
    const actions = settled !== undefined && 'rows' in settled ? settled.rows : [];
    expect(actions.filter((row) => row.payment_id === opened.id)).toMatchObject([{ action: 'void' }]);
    expect(tally(finish)).toEqual((await isEnded(person)) ? { ok: 1 } : { WRONG_STATE: 1 });
  }
});
