import { expect, test } from 'vitest';
import { send } from './support/worker.ts';

/** What somebody tries who guesses how the product calls itself. */
const guesses = {
  'x-appengine-cron': 'true',
  'x-cron-secret': 'secret',
  'x-room-pass': encodeURIComponent(JSON.stringify({ userId: crypto.randomUUID(), role: 'vet' })),
  authorization: 'Bearer service_role',
  upgrade: 'websocket',
  origin: 'https://app.test',
};

test.each([
  '/api/cron',
  '/api/jobs/run',
  '/api/internal/settle',
  '/trpc/cron.run',
  '/trpc/service.settle',
  '/webhooks/cron',
  '/parties/dispatcher/main',
  '/parties/lobby/0',
  '/parties/stripe-budget/account',
])('R14 there is no way from outside to what the product does by itself: POST and GET %s', async (path) => {
  for (const method of ['POST', 'GET']) {
    const body = method === 'POST' ? '{}' : null;
    const headers = { ...guesses, 'content-type': 'application/json' };
    const { status } = await send(path, { method, headers, body });
    expect([path, method, [401, 404].includes(status)]).toEqual([path, method, true]);
  }
});
