import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepContactMessage, type NewContactMessage } from '../../../db/calls/contact.ts';
import { startPglite } from '../../support/postgres.ts';
import { clock, first, openWorld, refusal, request, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld(await startPglite());
});
afterAll(() => world.close());

const message = (change: Partial<NewContactMessage> = {}): NewContactMessage => ({
  key: randomUUID(),
  topic: 'enterprise',
  name: 'Clínica Sur',
  email: `${randomUUID()}@example.test`,
  organisation: 'Grupo Sur',
  body: 'Somos doce veterinarios.',
  locale: 'es',
  addressHash: randomUUID(),
  ...change,
});

/** Sends it as a visitor, now or at another moment; the id of what is kept. */
async function send(sent: NewContactMessage, at = new Date()): Promise<string> {
  const visitor = world.database.asActor({ kind: 'visitor' }, request);
  const [, rows] = await visitor.run((tx) => [clock(tx, at), keepContactMessage(tx, sent)]);
  return first(rows).id;
}
const later = (hours: number) => new Date(Date.now() + hours * 3_600_000);

test('What is sent again with its key is kept once, also at once', async () => {
  const sent = message();
  const ids = await Promise.all([send(sent), send(sent), send(sent)]);
  expect(new Set(ids).size).toBe(1);
  expect(await send({ ...sent, body: 'Otra cosa' })).toBe(ids[0]);
  const rows = await world.postgres.query<{ body: string; status: string }>(
    'select body, status from contact_messages where send_key = $1',
    [sent.key],
  );
  expect(rows).toEqual([{ body: sent.body, status: 'new' }]);
});

test('From one network address five an hour are taken, whatever the e-mail address; an hour later it goes on', async () => {
  const addressHash = randomUUID();
  for (let n = 0; n < 5; n += 1) await send(message({ addressHash }));
  expect(await refusal(send(message({ addressHash })), 'RATE_LIMITED')).toEqual({ retryAfter: 3600 });
  await send(message());
  await send(message({ addressHash }), later(1.01));
});

test('From one e-mail address ten a day are taken, from wherever and however it is written', async () => {
  const email = `${randomUUID()}@example.test`;
  for (let n = 0; n < 10; n += 1) await send(message({ email }));
  const shouted = message({ email: email.toUpperCase() });
  expect(await refusal(send(shouted), 'RATE_LIMITED')).toEqual({ retryAfter: 86_400 });
  await send(shouted, later(24.1));
});

test('What is sent again is not counted as another', async () => {
  const addressHash = randomUUID();
  const sent = Array.from({ length: 5 }, () => message({ addressHash }));
  const ids: string[] = [];
  for (const one of sent) ids.push(await send(one));
  expect(await Promise.all(sent.map((one) => send(one)))).toEqual(ids);
});

test('Empty, too long, or about nothing that there is: refused, and nothing is kept', async () => {
  const wrong: Partial<NewContactMessage>[] = [
    { name: '' },
    { body: '' },
    { body: 'a'.repeat(5001) },
    { email: '' },
  ];
  for (const change of wrong) await refusal(send(message(change)), 'BAD_INPUT');
});
