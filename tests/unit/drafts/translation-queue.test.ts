import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { translationBounds } from '../../../contract/drafts.ts';
import type { Translated } from '../../../web/consults/translation/translated-context.ts';
import { TranslationQueue } from '../../../web/consults/translation/translation-queue.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const inEnglish = (id: string): Translated => ({ id, body: `${id} in English`, refused: false });

/** A queue whose questions are answered by `answer`; what was asked, what was told. */
function open(answer: (ids: string[]) => Promise<readonly Translated[]>) {
  const asked: string[][] = [];
  const told: string[] = [];
  const queue = new TranslationQueue(
    (ids) => {
      asked.push(ids);
      return answer(ids);
    },
    (items) => told.push(...items.map(({ id }) => id)),
  );
  return { queue, asked, told };
}
const all = async (ids: string[]) => ids.map(inEnglish);
const ids = (count: number) => Array.from({ length: count }, (_, n) => `m${n}`);

test('messages that come before the eyes together are asked for together, each once', async () => {
  const { queue, asked, told } = open(all);
  for (const id of ['a', 'b', 'a']) queue.want(id);
  await vi.runAllTimersAsync();
  expect([asked, told]).toEqual([[['a', 'b']], ['a', 'b']]);
});

test('more than a batch takes is asked for in several, one after the other', async () => {
  let open_ = 0;
  let most = 0;
  const { queue, asked, told } = open(async (some) => {
    open_ += 1;
    most = Math.max(most, open_);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    open_ -= 1;
    return all(some);
  });
  for (const id of ids(translationBounds.batch + 3)) queue.want(id);
  await vi.runAllTimersAsync();
  expect(asked.map(({ length }) => length)).toEqual([translationBounds.batch, 3]);
  expect([most, told]).toEqual([1, ids(translationBounds.batch + 3)]);
});

test('what is wanted while somebody is asked waits for the answer', async () => {
  let answer: (items: readonly Translated[]) => void = () => undefined;
  const { queue, asked, told } = open(() => new Promise((resolve) => (answer = resolve)));
  queue.want('a');
  await vi.runAllTimersAsync();
  queue.want('b');
  await vi.runAllTimersAsync();
  expect(asked).toEqual([['a']]);
  answer([inEnglish('a')]);
  await vi.runAllTimersAsync();
  expect([asked, told]).toEqual([[['a'], ['b']], ['a']]);
});

test('what is not archived yet is asked for again, three times at most, also when it is wanted once more', async () => {
  const { queue, asked } = open(async () => []);
  queue.want('a');
  await vi.runAllTimersAsync();
  queue.want('a');
  await vi.runAllTimersAsync();
  expect(asked).toEqual([['a'], ['a'], ['a']]);
});

test('when nothing can be asked now the messages stay as they are, and are asked for again', async () => {
  let isAway = true;
  const { queue, asked, told } = open(async (some) => {
    if (isAway) throw new Error('away');
    return all(some);
  });
  queue.want('a');
  await vi.advanceTimersByTimeAsync(200);
  expect([asked, told]).toEqual([[['a']], []]);
  isAway = false;
  await vi.runAllTimersAsync();
  expect([asked.length, told]).toEqual([2, ['a']]);
});

test('a conversation that is closed asks for nothing more, not even what was missing', async () => {
  let answer: (items: readonly Translated[]) => void = () => undefined;
  const { queue, asked } = open(() => new Promise((resolve) => (answer = resolve)));
  queue.want('a');
  await vi.runAllTimersAsync();
  queue.want('b');
  queue.close();
  answer([]);
  await vi.runAllTimersAsync();
  expect(asked).toEqual([['a']]);
});

test('what comes after a conversation was closed is told to nobody, and what is wanted then is asked for', async () => {
  const answers: ((items: readonly Translated[]) => void)[] = [];
  const { queue, asked, told } = open(() => new Promise((resolve) => void answers.push(resolve)));
  queue.want('a');
  await vi.runAllTimersAsync();
  queue.close();
  queue.want('b');
  answers[0]?.([inEnglish('a')]);
  await vi.runAllTimersAsync();
  answers[1]?.([inEnglish('b')]);
  await vi.runAllTimersAsync();
  expect([asked, told]).toEqual([[['a'], ['b']], ['b']]);
});
