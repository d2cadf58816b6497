import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CallChannel } from '../../party/client/call-channel.ts';
import type { ClientFrame } from '../../party/protocol/room-frames.ts';
import type { LineListener } from '../../web/consults/call/call-line.ts';
import { CallSession } from '../../web/consults/call/call-session.ts';
import { looksBeforeStep } from '../../web/consults/call/ladder.ts';

/** A camera or a microphone that is on until somebody stops it. */
class Track {
  readyState = 'live';
  enabled = true;
  onended: (() => void) | null = null;
  readonly kind: 'audio' | 'video';
  readonly asked: MediaTrackConstraints;
  constructor(kind: 'audio' | 'video', asked: MediaTrackConstraints) {
    this.kind = kind;
    this.asked = asked;
  }
  stop() {
    this.readyState = 'ended';
  }
  /** The device is gone, by nobody's wish here. */
  lose() {
    this.readyState = 'ended';
    this.onended?.();
  }
}

/** All that was opened, and what the next questions for a device meet. */
let opened: Track[] = [];
let refusals: (string | null)[] = [];
/** Held back until the test lets go. */
let gate: Promise<void> = Promise.resolve();

const on = (kind: string) => opened.filter((track) => track.kind === kind && track.readyState === 'live');

beforeEach(() => {
  [opened, refusals, gate] = [[], [], Promise.resolve()];
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  vi.stubGlobal(
    'MediaStream',
    class {
      readonly tracks: Track[];
      constructor(tracks: Track[]) {
        this.tracks = tracks;
      }
    },
  );
  vi.stubGlobal('navigator', {
    mediaDevices: {
      async getUserMedia(asked: Record<'audio' | 'video', MediaTrackConstraints | undefined>) {
        await gate;
        const refusal = refusals.shift();
        if (refusal) throw new DOMException('', refusal);
        const tracks = (['video', 'audio'] as const).flatMap((kind) =>
          asked[kind] ? [new Track(kind, asked[kind])] : [],
        );
        opened.push(...tracks);
        return {
          getTracks: () => tracks,
          getVideoTracks: () => tracks.filter(({ kind }) => kind === 'video'),
          getAudioTracks: () => tracks.filter(({ kind }) => kind === 'audio'),
        };
      },
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

const callId = crypto.randomUUID();
const consultId = crypto.randomUUID();

function newSession() {
  const said: ClientFrame[] = [];
  const sent: Record<string, unknown> = {};
  const lines: { listener: LineListener; taken: () => void }[] = [];
  const channel = new CallChannel((frame) => said.push(frame));
  const session = new CallSession({
    consultId,
    userId: crypto.randomUUID(),
    channel,
    askWay: async () => ({ callId, transport: 'peer', server: null, iceServers: [] }),
    async open(_, { listener, sending, taken }) {
      lines.push({ listener, taken });
      const legId = crypto.randomUUID();
      const nothing = () => undefined;
      channel.join({ callId, legId }, sending, { signal: nothing, taken, back: nothing, changed: nothing });
      return {
        setTrack: (kind, track) => {
          sent[kind] = track;
        },
        leave: () => channel.leave(legId),
        drop: nothing,
      };
    },
  });
  const rungs = () =>
    said.flatMap((frame) => (frame.type === 'call-rung' ? [`${frame.rung} ${frame.reason}`] : []));
  return { session, said, sent, lines, rungs, view: () => session.getSnapshot() };
}

async function inCall() {
  const call = newSession();
  await call.session.check();
  await call.session.join();
  return call;
}

/** Holds devices back; answers what lets them come. */
function holdDevices(): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  gate = promise;
  return resolve;
}

test.each([
  ['looks at themselves', (session: CallSession) => session.check()],
  ['turns the camera on', (session: CallSession) => session.step('video', null)],
  ['changes the camera', (session: CallSession) => session.flip()],
])('A11 whoever %s and leaves before the camera is there leaves none on', async (_, act) => {
  const { session, view } = await inCall();
  await session.step('audio', 'chosen');
  const letCome = holdDevices();
  const acting = act(session);
  session.leave();
  letCome();
  await acting;
  expect(view()).toMatchObject({ phase: 'outside', own: null });
  expect(opened.filter(({ readyState }) => readyState === 'live')).toEqual([]);
});

test('A12 of two presses the newer counts: the camera that was asked for and turned off again stays off', async () => {
  const { session, view, rungs } = await inCall();
  await session.step('audio', 'chosen');
  const letCome = holdDevices();
  const turningOn = session.step('video', null);
  const turningOff = session.step('audio', 'chosen');
  letCome();
  await Promise.all([turningOn, turningOff]);
  expect(view()).toMatchObject({ rung: 'audio', reason: 'chosen' });
  expect([on('video'), on('audio').length]).toEqual([[], 1]);
  expect(rungs()).toEqual(['audio chosen']);
});

test('A11 the other camera of a phone is opened when the one before is closed, and is what the others see', async () => {
  const { session, sent, view } = await inCall();
  expect(on('video')[0]?.asked).toMatchObject({ facingMode: 'user' });
  await session.flip();
  expect(on('video').map(({ asked }) => asked)).toMatchObject([{ facingMode: 'environment' }]);
  expect(sent.video).toBe(on('video')[0]);
  await session.flip();
  expect(on('video').map(({ asked }) => asked)).toMatchObject([{ facingMode: 'user' }]);

  // The other one is not to be had: the one before goes on.
  refusals = ['OverconstrainedError'];
  await session.flip();
  expect(on('video').map(({ asked }) => asked)).toMatchObject([{ facingMode: 'user' }]);
  expect(view()).toMatchObject({ rung: 'video', choice: { facing: 'user' } });
  expect(sent.video).toBe(on('video')[0]);
});

test('A11 the camera and the microphone that were chosen are asked for by name, also after a reload, muted as they were', async () => {
  const first = newSession();
  await first.session.check();
  await first.session.check({ camera: 'the-second' });
  await first.session.check({ microphone: 'the-good-one' });
  const chosen = { camera: 'the-second', microphone: 'the-good-one', facing: 'user' };
  expect(first.view().choice).toEqual(chosen);
  expect(opened.filter(({ readyState }) => readyState === 'live').map(({ asked }) => asked)).toMatchObject([
    { deviceId: { exact: 'the-second' } },
    { deviceId: { exact: 'the-good-one' } },
  ]);
  await first.session.join();
  first.session.mute(true);
  expect(on('audio')[0]?.enabled).toBe(false);

  const reloaded = newSession();
  expect(reloaded.session.rejoin(crypto.randomUUID())).toBe(false);
  expect(reloaded.session.rejoin(callId)).toBe(true);
  await vi.waitFor(() => expect(reloaded.view().phase).toBe('in'));
  expect(reloaded.view()).toMatchObject({ choice: chosen, isMuted: true, rung: 'video' });
  expect(on('audio').at(-1)?.enabled).toBe(false);
});

test.each([
  ['chosen', { rung: 'audio', reason: 'chosen' }],
  ['bad-line', { rung: 'audio', reason: 'bad-line' }],
  ['busy-device', { rung: 'video', reason: null }],
] as const)(
  'L22 after a reload somebody who was only heard (%s) is as before, unless a device was missing: it is asked for again',
  async (reason, after) => {
    const { session } = await inCall();
    await session.step('audio', reason);
    const reloaded = newSession();
    reloaded.session.rejoin(callId);
    await vi.waitFor(() => expect(reloaded.view().phase).toBe('in'));
    expect(reloaded.view()).toMatchObject(after);
  },
);

test('A12 a line that stays bad takes the picture away by itself, and the reason is said to both', async () => {
  const { lines, view, rungs } = await inCall();
  for (let look = 0; look < looksBeforeStep; look += 1) lines[0]?.listener.quality('bad');
  await vi.waitFor(() => expect(view()).toMatchObject({ rung: 'audio', reason: 'bad-line' }));
  expect(rungs()).toEqual(['audio bad-line']);
  expect([on('video'), on('audio').length]).toEqual([[], 1]);
});

test.each([
  ['NotAllowedError', 'refused'],
  ['NotReadableError', 'busy-device'],
  ['NotFoundError', 'no-device'],
])(
  'A12 a camera that is not to be had again (%s) is said to be %s, and the sound goes on',
  async (name, reason) => {
    const { session, view, rungs } = await inCall();
    await session.step('audio', 'chosen');
    refusals = [name];
    await session.step('video', null);
    expect(view()).toMatchObject({ rung: 'audio', reason });
    expect(rungs()).toEqual(['audio chosen', `audio ${reason}`]);
    await session.step('video', null);
    expect(rungs().at(-1)).toBe('video null');
  },
);

test('A12 a camera that is pulled out in the middle of a call: the sound goes on, and both are told why', async () => {
  const { view, rungs, sent } = await inCall();
  on('video')[0]?.lose();
  await vi.waitFor(() => expect(view()).toMatchObject({ rung: 'audio', reason: 'busy-device' }));
  expect(rungs()).toEqual(['audio busy-device']);
  expect(sent.video).toBeNull();

  // Of microphones there is mostly another one.
  on('audio')[0]?.lose();
  await vi.waitFor(() => expect(on('audio')).toHaveLength(1));
  await vi.waitFor(() => expect(sent.audio).toBe(on('audio')[0]));
});

test('L15 a call that another tab took over is let go of here, devices and all, and can be taken back', async () => {
  const { session, view, lines } = await inCall();
  lines[0]?.taken();
  expect(view()).toMatchObject({ phase: 'taken', own: null });
  expect(opened.filter(({ readyState }) => readyState === 'live')).toEqual([]);
  // A reload of this tab does not take the call from the other one.
  expect(newSession().session.rejoin(callId)).toBe(false);
  await session.check();
  await session.join();
  expect(view().phase).toBe('in');
});

test('A11 a line that is given up leaves the call as itself alone, not as the one that follows it', () => {
  const said: ClientFrame[] = [];
  const channel = new CallChannel((frame) => said.push(frame));
  const nothing = () => undefined;
  const listener = { signal: nothing, taken: nothing, back: nothing, changed: nothing };
  const [before, now] = [crypto.randomUUID(), crypto.randomUUID()];
  for (const legId of [before, now])
    channel.join({ callId, legId }, { rung: 'video', reason: null }, listener);
  channel.leave(before);
  channel.send({ rung: 'audio', reason: 'chosen' });
  expect(said.at(-1)).toMatchObject({ type: 'call-rung', legId: now });
  channel.leave(now);
  expect(said.at(-1)).toMatchObject({ type: 'call-leave', legId: now });
});
