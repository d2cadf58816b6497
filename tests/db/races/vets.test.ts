import { beforeAll, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { consultSteps } from '../support/consult-steps.ts';
import { dispatchSteps } from '../support/dispatch-steps.ts';
import { byAdmin as by, tally } from '../support/race.ts';
import { openRaceWorld } from '../support/race-world.ts';
import { vetSteps } from '../support/vet-steps.ts';

const { world, track } = await openRaceWorld();
const consults = consultSteps(world);
const dispatch = dispatchSteps(world);
const steps = vetSteps(world);
let admins: [SignedIn, SignedIn];
beforeAll(async () => {
  admins = [await world.person({ role: 'admin' }), await world.person({ role: 'admin' })];
});

test('V2 two admins decide about one application at once: one wins, the other is told', async () => {
  for (let round = 0; round < 20; round += 1) {
    const { person, id, version } = await steps.sent();
    const finishes = await track.race([
      by(admins[0], `select state from public.fn_decide_application('${id}', ${version}, 'approve', 'Bien')`),
      by(admins[1], `select state from public.fn_decide_application('${id}', ${version}, 'refuse', 'Mal')`),
    ]);
    expect(tally(finishes)).toEqual({ ok: 1, WRONG_STATE: 1 });
    const [after] = await world.postgres.query<{ state: string; role: string; notices: number }>(
      `select a.state, p.role, (select count(*)::int from notifications n where n.user_id = a.user_id) as notices
       from vet_applications a join user_profiles p using (user_id) where a.id = $1`,
      [id],
    );
    expect([
      { state: 'approved', role: 'vet', notices: 1 },
      { state: 'refused', role: 'owner', notices: 1 },
    ]).toContainEqual(after);
    expect(person.id).toBeTruthy();
  }
});

test('V2 an application is changed or taken back while it is decided: never both', async () => {
  for (let round = 0; round < 20; round += 1) {
    const { person, id, version } = await steps.sent();
    const finishes = await track.race([
      by(admins[0], `select state from public.fn_decide_application('${id}', ${version}, 'approve', 'Bien')`),
      { who: person, statements: 'select state from public.fn_withdraw_application()' },
    ]);
    const { ok, ...others } = tally(finishes);
    expect(ok).toBe(1);
    expect(Object.keys(others)).toHaveLength(1);
    const [after] = await world.postgres.query(
      `select a.state, p.role from vet_applications a join user_profiles p using (user_id) where a.id = $1`,
      [id],
    );
    expect([
      { state: 'approved', role: 'vet' },
      { state: 'withdrawn', role: 'owner' },
    ]).toContainEqual(after);
  }
});

test('V2 suspended while a consult is offered, accepted and they go on duty at that moment: nothing new is theirs afterwards', async () => {
  for (let round = 0; round < 20; round += 1) {
    const vet = await dispatch.vet();
    const [offered, taken] = [await consults.begin(), await consults.begin()];
    const finishes = await track.race([
      by(admins[0], `select public.fn_suspend_vet('${vet.id}', 'Queja')`),
      {
        who: 'service',
        statements: `select public.fn_offer_consults('${JSON.stringify([{ consultId: offered.consult.id, vetId: vet.id }])}', 20)`,
      },
      { who: vet, statements: `select status from public.fn_accept_consult('${taken.consult.id}')` },
      { who: vet, statements: 'select public.fn_set_duty(true)' },
    ]);
    const { ok = 0, VET_SUSPENDED: late = 0, ...others } = tally(finishes);
    expect(others).toEqual({});
    expect(ok + late).toBe(4);
    const [after] = await world.postgres.query<{ on_duty: boolean; offers: number }>(
      `select on_duty, (select count(*)::int from consult_offers o where o.vet_id = v.user_id and o.outcome is null) as offers
       from vets v where user_id = $1`,
      [vet.id],
    );
    expect(after).toEqual({ on_duty: false, offers: 0 });
    // What they took before it, they finish.
    const [accepted] = finishes.slice(2, 3);
    if (accepted && 'rows' in accepted)
      expect((await consults.end(vet, taken.consult.id)).status).toBe('ended');
    await dispatch.clear();
  }
});

test('G7 suspended as a person while they take a consult: it is theirs and the account stays, or it waits on', async () => {
  for (let round = 0; round < 20; round += 1) {
    const vet = await dispatch.vet();
    const { consult } = await consults.begin();
    const finishes = await track.race([
      by(admins[0], `select public.fn_suspend_account('${vet.id}', 'Queja')`),
      { who: vet, statements: `select status from public.fn_accept_consult('${consult.id}')` },
    ]);
    const { ok, ...others } = tally(finishes);
    const [after] = await world.postgres.query<{ suspended: boolean; status: string }>(
      `select p.suspended_at is not null as suspended, c.status from user_profiles p, chat_sessions c where p.user_id = $1 and c.id = $2`,
      [vet.id, consult.id],
    );
    expect(ok).toBe(1);
    expect([others, after]).toEqual(
      after?.suspended
        ? [{ ACCOUNT_SUSPENDED: 1 }, { suspended: true, status: 'queued' }]
        : [{ WRONG_STATE: 1 }, { suspended: false, status: 'active' }],
    );
    await dispatch.clear();
  }
});

test('G7 two admins take the role from each other at once: one is left', async () => {
  for (let round = 0; round < 10; round += 1) {
    await world.postgres.query(`update user_profiles set role = 'owner' where role = 'admin'`);
    const [one, two] = [await world.person({ role: 'admin' }), await world.person({ role: 'admin' })];
    const take = (from: SignedIn, of: SignedIn) =>
      by(from, `select public.fn_set_role('${of.id}', 'owner', 'Se va')`);
    const { ok, ...others } = tally(await track.race([take(one, two), take(two, one)]));
    expect(ok).toBe(1);
    expect(Object.values(others)).toEqual([1]);
    expect(
      await world.postgres.query(`select count(*)::int as left from user_profiles where role = 'admin'`),
    ).toEqual([{ left: 1 }]);
  }
});
