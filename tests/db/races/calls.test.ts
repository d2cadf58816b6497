import { expect, test } from 'vitest';
import { callSteps } from '../support/call-steps.ts';
import { tally } from '../support/race.ts';
import { openRaceWorld } from '../support/race-world.ts';

const { world, track } = await openRaceWorld();
const steps = callSteps(world);

test('L12 E6 the room is finished, cron finds it gone and the consult ends in the same instant: one end, one unit', async () => {
  for (let round = 0; round < 20; round += 1) {
    const { owner, vet, consult } = await steps.video();
    const call = await steps.open(owner, consult.id, 'livekit');
    await steps.legs(call.id, [
      { sid: 'a', userId: owner.id, joinedAt: steps.at(-60) },
      { sid: 'b', userId: vet.id, joinedAt: steps.at(-60) },
    ]);
    const finishes = await track.race([
      {
        who: 'service',
        statements: `select public.fn_take_call_event('e${round}', '${call.id}', 'finished', now(), false, null, null)`,
      },
      {
        who: 'service',
        statements: `select public.fn_take_call_event('e${round}', '${call.id}', 'finished', now(), false, null, null)`,
      },
      { who: 'service', statements: `select public.fn_end_call('${call.id}', 'room-lost', now())` },
      { who: owner, statements: `select public.fn_end_consult('${consult.id}')` },
      { who: vet, statements: `select public.fn_end_consult('${consult.id}')` },
    ]);
    expect(tally(finishes)).toEqual({ ok: 5 });
    const ends = await world.postgres.query(
      `select 1 from audit_log where action = 'call.end' and entity_id = $1`,
      [call.id],
    );
    expect(ends).toHaveLength(1);
    expect(await world.counter(owner, 'video')).toMatchObject({ used: 1, reserved: 0 });
  }
});

test('A11 both sides press the button at once: one call', async () => {
  for (let round = 0; round < 20; round += 1) {
    const { owner, vet, consult } = await steps.video();
    const open = `select id from public.fn_open_call('${consult.id}', 'peer', 600)`;
    const finishes = await track.race([owner, vet, owner, vet].map((who) => ({ who, statements: open })));
    expect(tally(finishes)).toEqual({ ok: 4 });
    expect(
      await world.postgres.query('select 1 from calls where session_id = $1', [consult.id]),
    ).toHaveLength(1);
  }
});

test('A33 a chat is made a video in two tabs while it ends: one unit is charged, none is lost', async () => {
  for (let round = 0; round < 20; round += 1) {
    const { owner, consult } = await steps.begin();
    await steps.accept(await world.person({ role: 'vet' }), consult.id);
    const turn = `select mode from public.fn_change_mode('${consult.id}', 'video')`;
    const finishes = await track.race([
      { who: owner, statements: turn },
      { who: owner, statements: turn },
      { who: owner, statements: `select public.fn_end_consult('${consult.id}')` },
    ]);
    const { ok = 0, WRONG_STATE: late = 0, ...others } = tally(finishes);
    expect(others).toEqual({});
    expect(ok + late).toBe(3);
    const [chat, video] = [await world.counter(owner, 'chat'), await world.counter(owner, 'video')];
    expect((chat?.used ?? 0) + (video?.used ?? 0)).toBe(1);
    expect((chat?.reserved ?? 0) + (video?.reserved ?? 0)).toBe(0);
  }
});
