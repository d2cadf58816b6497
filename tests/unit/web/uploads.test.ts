import { createTRPCClient, TRPCClientError } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { type Attachment, uploadsAtOnce } from '../../../contract/files.ts';
import { Uploads } from '../../../web/consults/files/uploads.ts';
import type { AppRouter } from '../../../worker/router.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', new EventTarget());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const stored = (id: string): Attachment => ({
  id,
  kind: 'document',
  type: 'application/pdf',
  name: 'a.pdf',
  size: 9,
  width: null,
  height: null,
  placeholder: null,
  hasThumbnail: false,
});
const announced = z.object({ file: z.object({ id: z.string() }) });

/** A Worker that answers each announcement when the test says so: that the file is there already, or not at all. */
function worker() {
  const begun: { id: string; answer: () => void; lose: () => void; refuse: (data: object) => void }[] = [];
  const client = createTRPCClient<AppRouter>({
    links: [
      () =>
        ({ op }) =>
          observable((observer) => {
            const { id } = announced.parse(op.input).file;
            begun.push({
              id,
              refuse: (data) =>
                observer.error(TRPCClientError.from({ error: { code: -32000, message: 'No', data } })),
              answer: () => {
                const data = { ticket: null, partBytes: 9, parts: 1, received: [], stored: stored(id) };
                observer.next({ result: { type: 'data', data } });
                observer.complete();
              },
              lose: () => observer.error(TRPCClientError.from(new Error('The line is lost'))),
            });
          }),
    ],
  });
  return { begun, client };
}

const papers = (count: number) =>
  Array.from({ length: count }, (_, n) => new File(['%PDF-1.4'], `${n}.pdf`, { type: 'application/pdf' }));

const adding = (count: number) => {
  const { begun, client } = worker();
  const uploads = new Uploads({ subject: 'consult', subjectId: crypto.randomUUID() }, 'ana', client);
  uploads.add(papers(count));
  return { begun, uploads, states: () => uploads.getSnapshot().map(({ state }) => state) };
};

test('F12 of ten files three are uploaded at a time, of all parts of a page together; the others wait their turn', async () => {
  const [one, other] = [adding(5), adding(5)];
  const count = () => one.begun.length + other.begun.length;
  const answered = new Set<object>();
  await vi.waitFor(() => expect(count()).toBe(uploadsAtOnce));
  expect(one.states()).toEqual(['uploading', 'uploading', 'uploading', 'waiting', 'waiting']);
  expect(new Set(other.states())).toEqual(new Set(['waiting']));
  for (let done = 1; done <= 10; done += 1) {
    const next = [...one.begun, ...other.begun].find((call) => !answered.has(call));
    if (next) answered.add(next);
    next?.answer();
    await vi.waitFor(() => expect(count()).toBe(Math.min(10, done + uploadsAtOnce)));
  }
  await vi.waitFor(() => expect(new Set([...one.states(), ...other.states()])).toEqual(new Set(['stored'])));
  expect(one.uploads.take().map(({ id }) => id)).toHaveLength(5);
  expect(one.uploads.getSnapshot()).toEqual([]);
});

test('F4 an upload whose line was lost goes on when the network is back, and fails only after several tries', async () => {
  const { begun, states } = adding(1);
  await vi.waitFor(() => expect(begun).toHaveLength(1));
  begun[0]?.lose();
  await vi.advanceTimersByTimeAsync(0);
  expect(states()).toEqual(['uploading']);
  window.dispatchEvent(new Event('online'));
  await vi.waitFor(() => expect(begun).toHaveLength(2));
  for (let tries = 2; tries <= 5; tries += 1) {
    begun[tries - 1]?.lose();
    await vi.runAllTimersAsync();
  }
  expect(states()).toEqual(['failed']);
});

test('F4 a file that waited here for so long that the Worker has forgotten it goes up anew, once', async () => {
  const { begun, uploads, states } = adding(1);
  await vi.waitFor(() => expect(begun).toHaveLength(1));
  const forgotten = { appCode: 'NOT_FOUND', params: { subject: 'file' } };
  begun[0]?.refuse(forgotten);
  await vi.waitFor(() => expect(begun).toHaveLength(2));
  expect(begun[1]?.id).not.toBe(begun[0]?.id);
  begun[1]?.answer();
  await vi.waitFor(() => expect(states()).toEqual(['stored']));
  expect(uploads.take().map(({ id }) => id)).toEqual([begun[1]?.id]);

  // The consult is what is not there: then it fails.
  const other = adding(1);
  await vi.waitFor(() => expect(other.begun).toHaveLength(1));
  other.begun[0]?.refuse({ ...forgotten, params: { subject: 'consult' } });
  await vi.waitFor(() => expect(other.states()).toEqual(['failed']));
});
