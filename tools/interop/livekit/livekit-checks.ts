import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Browser } from '@playwright/test';
import { type Stack, startStack } from '../../../tests/support/stack.ts';
import { mintToken } from '../../../worker/core/livekit/mint-token.ts';
import { peopleIn } from '../../../worker/core/livekit/room-service.ts';
import type { LivekitSettings } from '../../../worker/core/livekit/settings.ts';
import type { CheckList } from '../check-list.ts';
import { until } from '../until.ts';
import { Caller, launchCallers } from './caller.ts';
import { VideoConsult } from './video-consult.ts';

/** The newest release that `go install` takes: the next ones replace modules. */
export const livekitServer = {
  package: 'github.com/livekit/livekit-server/cmd/server',
  version: 'v1.13.5',
} as const;

/** How the Worker reaches the server. */
function settingsOf({ vars }: Stack): LivekitSettings {
  const { LIVEKIT_URL: url = '', LIVEKIT_API_KEY: key = '', LIVEKIT_API_SECRET: secret = '' } = vars;
  return { url, apiUrl: url.replace(/^ws/, 'http'), key, secret };
}

const callOf = (stack: Stack, callId: string) =>
  stack.postgres.query('select end_reason, measured_seconds > 0 as counted from calls where id = $1', [
    callId,
  ]);

const legsOf = (stack: Stack, callId: string) =>
  stack.postgres.query<{ user_id: string; open: boolean }>(
    'select user_id, left_at is null as open from call_legs where call_id = $1 and joined_at is not null',
    [callId],
  );

/** Both sides in one call, each in a browser of their own. */
async function meet(stack: Stack, browser: Browser, consult: VideoConsult) {
  const [owner, vet] = [await Caller.open(browser, stack.url), await Caller.open(browser, stack.url)];
  const { callId, server } = await consult.join(consult.owner);
  await owner.join(server);
  await vet.join((await consult.join(consult.vet)).server);
  return { callId, owner, vet };
}

async function checkCall(stack: Stack, browser: Browser, checks: CheckList): Promise<void> {
  const livekit = settingsOf(stack);
  const consult = await VideoConsult.begin(stack);
  const { callId, owner, vet } = await meet(stack, browser, consult);
  await checks.run('two browsers see and hear each other', async () => {
    await Promise.all([owner.sees(), vet.sees()]);
  });
  await checks.run('webhooks: the Worker knows who is in the call', () =>
    until(async () => {
      const open = (await legsOf(stack, callId)).filter((leg) => leg.open).map((leg) => leg.user_id);
      assert.deepEqual(open.toSorted(), [consult.owner.id, consult.vet.id].toSorted());
    }),
  );
  await checks.run('who is in the room is told when it is asked', async () => {
    const people = (await peopleIn(livekit, callId)) ?? [];
    assert.deepEqual(
      people.map(({ identity }) => identity).toSorted(),
      [consult.owner.id, consult.vet.id].toSorted(),
    );
    assert.equal(await peopleIn(livekit, randomUUID()), null);
  });
  await checks.run('webhooks: who joins without a right is put out', async () => {
    const intruder = await Caller.open(browser, stack.url);
    const token = await mintToken(livekit, { room: callId, userId: randomUUID(), name: 'Nobody' });
    // It may be over before the camera is on.
    await intruder.join({ url: livekit.url, token }).catch(() => undefined);
    assert.equal(await intruder.putOut(), 'PARTICIPANT_REMOVED');
  });
  await checks.run('a token signed by another key lets nobody in', async () => {
    const stranger = await Caller.open(browser, stack.url);
    const other = { ...livekit, secret: 'another-secret-of-another-project-' };
    const token = await mintToken(other, { room: callId, userId: consult.owner.id, name: 'Ana' });
    await assert.rejects(stranger.join({ url: livekit.url, token }));
  });
  await checks.run('webhooks: who leaves and comes back has two stays', async () => {
    await owner.leave();
    await owner.join((await consult.join(consult.owner)).server);
    await owner.sees();
    await until(async () => {
      const own = (await legsOf(stack, callId)).filter((leg) => leg.user_id === consult.owner.id);
      assert.deepEqual(own.map((leg) => leg.open).toSorted(), [false, true]);
    });
  });
  await checks.run('the end of the consult closes the room for both, and the call is counted', async () => {
    await consult.end();
    assert.deepEqual(await Promise.all([owner.putOut(), vet.putOut()]), ['ROOM_DELETED', 'ROOM_DELETED']);
    assert.deepEqual(await callOf(stack, callId), [{ end_reason: 'consult-over', counted: true }]);
    assert.equal(await peopleIn(livekit, callId), null);
  });
}

/** Seconds that the consult's calls have left in the check of the cap. */
const left = 5;

async function checkCap(stack: Stack, browser: Browser, checks: CheckList): Promise<void> {
  const consult = await VideoConsult.begin(stack);
  await checks.run('the cap of the consult’s calls closes the room for both', async () => {
    await stack.postgres.query(
      `insert into calls (session_id, transport, started_by, cap_seconds, ended_at, end_reason, measured_seconds, room_closed_at)
       values ($1, 'livekit', $2, 3600, now(), 'left', 3600 - $3::int, now())`,
      [consult.id, consult.vet.id, left],
    );
    const { callId, owner, vet } = await meet(stack, browser, consult);
    const seats = [await consult.sitDown(consult.owner, callId), await consult.sitDown(consult.vet, callId)];
    assert.deepEqual(await Promise.all([owner.putOut(), vet.putOut()]), ['ROOM_DELETED', 'ROOM_DELETED']);
    for (const getUp of seats) getUp();
    await until(async () =>
      assert.deepEqual(await callOf(stack, callId), [{ end_reason: 'cap', counted: true }]),
    );
  });
  await consult.end();
}

/** Holds calls, from the Worker's verbs to two browsers, against LiveKit's server (`program`). */
export async function checkLivekit(program: string, checks: CheckList): Promise<void> {
  const stack = await startStack({ rateLimit: 100_000, livekitProgram: program });
  try {
    const browser = await launchCallers();
    try {
      await checkCall(stack, browser, checks);
      await checkCap(stack, browser, checks);
    } finally {
      await browser.close();
    }
  } finally {
    await stack.stop();
  }
}
