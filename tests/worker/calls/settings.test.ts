import { expect, test } from 'vitest';
import { callCapMinutes } from '../../../contract/calls.ts';
import { asOwner } from '../support/doubles.ts';
import { activeVideo, joinCall } from '../support/video.ts';
import { mutation, refusal } from '../support/worker.ts';

const capOf = async (callId: string) => {
  const [row] = await asOwner<{ cap_seconds: number }>('select cap_seconds from public.calls where id = $1', [
    callId,
  ]);
  return row?.cap_seconds;
};

test('L16 how long the calls of a consult may last together is a setting, and an hour without it', async () => {
  const [usual, short, wrong] = [await activeVideo(), await activeVideo(), await activeVideo()];
  const env = { VIDEO_MINUTES: '20' };
  expect(await capOf((await joinCall(usual.owner, usual.id)).callId)).toBe(callCapMinutes * 60);
  const { callId } = await joinCall(short.owner, short.id, { env });
  expect(await capOf(callId)).toBe(1200);
  // A running call keeps the cap that it began with.
  expect((await joinCall(short.vet, short.id)).callId).toBe(callId);
  expect(await capOf(callId)).toBe(1200);
  const never = mutation(
    'calls.join',
    { sessionId: wrong.id },
    { as: wrong.owner, env: { VIDEO_MINUTES: '0' } },
  );
  expect(await refusal(never)).toBe('503 UNAVAILABLE');
});

test('A11 a name at the TURN server outlives the longest call, and its secret is not told', async () => {
  const { owner, id } = await activeVideo();
  const env = {
    VIDEO_MINUTES: '240',
    STUN_URLS: 'stun:turn.test',
    TURN_URLS: 'turn:turn.test,turns:turn.test',
    TURN_SECRET: 'shared-with-coturn',
  };
  const way = await joinCall(owner, id, { env });
  expect(way.iceServers).toMatchObject([
    { urls: ['stun:turn.test'] },
    { urls: ['turn:turn.test', 'turns:turn.test'], username: expect.stringContaining(`:${owner.id}`) },
  ]);
  const [until = ''] = way.iceServers[1]?.username?.split(':') ?? [];
  expect(Number(until) - Date.now() / 1000).toBeGreaterThan(240 * 60);
  expect(JSON.stringify(way)).not.toContain('shared-with-coturn');
});
