import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { checkReady } from '../../worker/core/health/check-ready.ts';
import { createLogger } from '../../worker/core/log.ts';
import worker from '../../worker/index.ts';
import { openContext } from '../../worker/open-context.ts';
import { ownWay } from './support/doubles.ts';

/** One Worker with a way to the database of its own; `ask` asks it at a moment, in milliseconds. */
function ownWorker() {
  const way = ownWay();
  const bindings = { ...env, ...way.env };
  const ask = (at: number) => {
    const execution = createExecutionContext();
    const base = openContext(bindings, {
      request: { requestId: 'asks-ready', userAgent: '' },
      locale: 'en',
      log: createLogger({}, () => undefined),
      priority: 'foreground',
      waitUntil: (promise) => execution.waitUntil(promise),
    });
    return checkReady({ ...base, now: new Date(at) });
  };
  return { way, bindings, ask };
}

describe('O4 /ready asks the database once in two seconds, whoever calls', () => {
  test('O4 a thousand calls at once are one question, and those of the next two seconds none', async () => {
    const { way, ask } = ownWorker();
    const start = Date.now();
    const answers = await Promise.all(Array.from({ length: 1000 }, () => ask(start)));
    expect(new Set(answers.map(({ database }) => database))).toEqual(new Set(['up']));
    expect(await way.requests()).toBe(1);
    for (const later of [1, 1_000, 1_999]) await ask(start + later);
    expect(await way.requests()).toBe(1);
    await ask(start + 2_000);
    expect(await way.requests()).toBe(2);
    // A clock that was set back must not make an old answer last.
    await ask(start - 60_000);
    expect(await way.requests()).toBe(3);
  });

  test('O4 a bad answer lasts no longer than a good one', async () => {
    const { way, ask } = ownWorker();
    const start = Date.now();
    expect(await ask(start)).toMatchObject({ ready: true });
    await way.become('away');
    expect(await ask(start + 1_000)).toMatchObject({ ready: true });
    expect(await ask(start + 2_000)).toMatchObject({ ready: false, database: 'down' });
    await way.become('up');
    expect(await ask(start + 3_999)).toMatchObject({ ready: false });
    expect(await ask(start + 4_000)).toMatchObject({ ready: true, database: 'up' });
  });

  test('O4 many requests to /ready are one request to the database', async () => {
    const { way, bindings } = ownWorker();
    const execution = createExecutionContext();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        worker.fetch(new Request('https://app.test/ready'), bindings, execution),
      ),
    );
    await waitOnExecutionContext(execution);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await way.requests()).toBe(1);
  });
});
