import { TRPCClientError } from '@trpc/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CallChannel } from '../../party/client/call-channel.ts';
import type { LineListener } from '../../web/consults/call/call-line.ts';
import { CallSession } from '../../web/consults/call/call-session.ts';

/** As the API's client says that nobody answered. */
const noAnswer = new TRPCClientError('Failed to fetch');

const way = { callId: crypto.randomUUID(), transport: 'peer' as const, server: null, iceServers: [] };

beforeEach(() => {
  vi.useFakeTimers();
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Somebody in a call over lines that do what the test says; `refusals`: what asking for the way answers, first to last, before it lets in. */
async function inCall(refusals: Error[] = []) {
  const lines: { listener: LineListener; isGone: boolean }[] = [];
  let isIn = false;
  const session = new CallSession({
    consultId: crypto.randomUUID(),
    userId: crypto.randomUUID(),
    channel: new CallChannel(() => undefined),
    async askWay() {
      const refusal = isIn ? refusals.shift() : undefined;
      if (refusal) throw refusal;
      return way;
    },
    async open(_, { listener }) {
      const line = { listener, isGone: false };
      lines.push(line);
      const go = () => {
        line.isGone = true;
      };
      return { setTrack: () => undefined, leave: go, drop: go };
    },
  });
  await session.check();
  await session.join();
  isIn = true;
  return { session, lines, view: () => session.getSnapshot() };
}

test('A12 L17 a line that gave up is followed by another, asked for until there is one; the person stays in the call', async () => {
  const { lines, view } = await inCall([noAnswer, noAnswer]);
  lines[0]?.listener.state('lost');
  expect(view()).toMatchObject({ phase: 'in', line: 'reconnecting' });
  expect(lines[0]?.isGone).toBe(true);
  await vi.runAllTimersAsync();
  expect(lines).toHaveLength(2);
  lines[1]?.listener.state('connected');
  expect(view()).toMatchObject({ phase: 'in', line: 'connected' });
});

test('A12 whoever leaves while the line is away is not brought back', async () => {
  const { session, lines, view } = await inCall();
  lines[0]?.listener.state('lost');
  session.leave();
  await vi.runAllTimersAsync();
  expect(lines).toHaveLength(1);
  expect(view().phase).toBe('outside');
});

test('A12 a call that may not be entered any more is over', async () => {
  const { lines, view } = await inCall([new Error('refused for good')]);
  lines[0]?.listener.state('lost');
  await vi.runAllTimersAsync();
  expect(view().phase).toBe('over');
});
