import { expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { byAdmin, type Entrant, tally } from '../support/race.ts';
import { openRaceWorld } from '../support/race-world.ts';
import { startFor } from '../support/story.ts';

const { postgres, world, track } = await openRaceWorld();
await postgres.exec(
  `delete from service_promise_levels;
   update service_promises set answer_seconds = 600, fair_wait_seconds = 1800, credit_cap = 2, active = true`,
);

const credits = async (owner: SignedIn) =>
  (await postgres.query("select from usage_grants where user_id = $1 and source = 'promise'", [owner.id]))
    .length;

test.each(Array.from({ length: 8 }, (_, round) => round))(
  'D15 A35 E28 vets who come late, owners who leave late and sweeps at once: never beyond the cap (round %i)',
  async () => {
    const vets = await Promise.all(Array.from({ length: 6 }, () => world.person({ role: 'vet' })));
    const [owner, other] = [
      await world.person({ limits: { chat: 20 } }),
      await world.person({ limits: { chat: 20 } }),
    ];
    const consults = async (person: SignedIn, count: number) => {
      const ids: string[] = [];
      for (let turn = 0; turn < count; turn += 1)
        ids.push((await startFor(world, person, await world.pet(person))).id);
      return ids;
    };
    const [mine, theirs] = [await consults(owner, 9), await consults(other, 3)];
    const now = new Date(Date.now() + 3_600_000);
    const accepting = (ids: string[]) =>
      ids.map((id, turn): Entrant => {
        const who = vets[turn % vets.length] ?? owner;
        return { who, now, statements: `select id from public.fn_accept_consult('${id}')` };
      });
    const sweeping: Entrant = {
      who: 'service',
      now,
      statements: 'select public.fn_credit_missed_promises(100) as credited',
    };
    const closing: Entrant = {
      who: 'service',
      now: new Date(now.getTime() + 2 * 3_600_000),
      statements: 'select session_id from public.fn_close_stale_consults(100)',
    };
    const finishes = await track.race([
      ...accepting(mine.slice(0, 5)),
      ...accepting(theirs.slice(0, 2)),
      ...mine.slice(5, 8).map((id) => ({
        who: owner,
        now,
        statements: `select id from public.fn_cancel_consult('${id}')`,
      })),
      sweeping,
      sweeping,
      closing,
      sweeping,
    ]);
    // Whom the sweep of stale consults was quicker than is told so; nothing else is refused.
    const { ok = 0, WRONG_STATE: late = 0, ...unexpected } = tally(finishes);
    expect([ok + late, unexpected]).toEqual([14, {}]);
    expect([await credits(owner), await credits(other)]).toEqual([2, 2]);
  },
);

test('two admins change a promise from what both saw: the second waits for the first, and is told', async () => {
  const admins = [await world.person({ role: 'admin' }), await world.person({ role: 'admin' })] as const;
  const promiseOf = async () => {
    const [row] = await postgres.query<{ promise: Record<string, unknown> }>(
      "select private.promise_whole('chat') as promise",
    );
    return row?.promise;
  };
  const seen = await promiseOf();
  const set = (capDays: number) =>
    `select public.fn_set_promise('${JSON.stringify({ ...seen, capDays, reason: 'Agosto' })}')`;
  const { waited, finish } = await track.behind(byAdmin(admins[0], set(11)), byAdmin(admins[1], set(12)));
  expect({ waited, tally: tally([finish]) }).toEqual({ waited: true, tally: { CONFLICT: 1 } });
  expect(await promiseOf()).toMatchObject({ capDays: 11, revision: Number(seen?.revision) + 1 });
  const audited = await postgres.query("select actor_id from audit_log where action = 'promise.set'");
  expect(audited).toEqual([{ actor_id: admins[0].id }]);
});
