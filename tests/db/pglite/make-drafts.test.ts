import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { draftsState, retryDrafts } from '../../../db/calls/drafts.ts';
import { type RunningChatModel, startChatModel } from '../../../dev/chat-model/start-chat-model.ts';
import { makeDrafts } from '../../../worker/consults/drafts/make-drafts.ts';
import { timeBudget } from '../../../worker/core/time-budget.ts';
import { startNeon } from '../../support/neon.ts';
import { startPglite } from '../../support/postgres.ts';
import { varsFor, verbContext } from '../../support/verb-context.ts';
import { endedConsult } from '../support/ended-consult.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let vars: Readonly<Record<string, string>>;
let model: RunningChatModel;
const key = 'key-of-these-tests';
beforeAll(async () => {
  const postgres = await startPglite();
  world = await openWorld(postgres);
  vars = varsFor(await startNeon(postgres));
  model = await startChatModel(0);
});
afterAll(async () => {
  await model.close();
  await world.close();
});
beforeEach(() => world.postgres.exec('delete from consult_drafts'));

const next = (...behaviours: object[]) =>
  fetch(model.url.replace('/v1', `/control/${key}`), {
    method: 'PUT',
    body: JSON.stringify({ next: behaviours }),
  });
const run = (settings: Record<string, string> = {}, ms = 60_000) =>
  makeDrafts(verbContext({ ...vars, ...settings }), timeBudget(ms));
const withModel = () => ({ CHAT_MODEL_URL: model.url, CHAT_MODEL_KEY: key, CHAT_MODEL: 'stand-in' });
const drafts = () =>
  world.postgres.query(
    'select status, model, problem, attempts, dropped, lines from consult_drafts order by id',
  );
const again = () => world.postgres.exec(`update consult_drafts set due_at = now() - interval '1 minute'`);

test('Z11 Z14 without a provider the draft is made of sentences that were said, and says so; a second run finds nothing', async () => {
  const { messageIds } = await endedConsult(world);
  expect(await run()).toEqual({ made: 1, failed: 0, dropped: 0, isAway: false });
  expect(await run()).toEqual({ made: 0, failed: 0, dropped: 0, isAway: false });
  const [draft] = await drafts();
  expect(draft).toMatchObject({ status: 'made', model: 'extractive' });
  expect(draft?.lines).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        part: 'medicine',
        citations: [expect.objectContaining({ messageId: messageIds[1] })],
      }),
    ]),
  );
});

test('Z11 with a provider each line is its own, and one that no message carries is dropped and counted', async () => {
  await endedConsult(world);
  const lines = [
    { part: 'reported', text: 'Vomita desde anoche, tres veces.', messages: [1] },
    { part: 'medicine', text: 'Maropitant 2 mg/kg cada 24 horas.', messages: [2] },
  ];
  await next({ content: JSON.stringify({ lines }) });
  expect(await run(withModel())).toEqual({ made: 1, failed: 0, dropped: 1, isAway: false });
  expect(await drafts()).toMatchObject([
    { model: 'stand-in', dropped: 1, lines: [{ text: 'Vomita desde anoche, tres veces.' }] },
  ]);
});

test.each([
  ['too many', { status: 429 }],
  ['a failure of theirs', { status: 500 }],
  ['a wrong key', { status: 401 }],
])(
  'Z4 Z11 while the provider is away (%s) it is no try, the run ends, and the rest waits',
  async (_, behaviour) => {
    await endedConsult(world);
    await endedConsult(world);
    await next(behaviour);
    expect(await run(withModel())).toEqual({ made: 0, failed: 0, dropped: 0, isAway: true });
    expect(await drafts()).toMatchObject([
      { status: 'waiting', attempts: 0, problem: 'the model is away' },
      { status: 'waiting', attempts: 0, problem: 'the model is away' },
    ]);
    await again();
    expect(await run(withModel())).toMatchObject({ made: 2 });
  },
);

test('Z4 Z11 what comes malformed is tried again, each time later, is set aside in the end, seen by an admin, and tried again by hand; the rest goes on', async () => {
  await endedConsult(world);
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    await next({ content: '{"lines": [{"part": "secret"' });
    expect(await run(withModel())).toMatchObject({ made: 0, failed: 1 });
    await again();
  }
  await endedConsult(world);
  expect(await run(withModel())).toMatchObject({ made: 1, failed: 0 });
  const state = async () => {
    const [[row]] = await world.service.run((tx) => [draftsState(tx)]);
    return row?.state;
  };
  expect(await state()).toMatchObject({ setAside: 1, made: 1, waiting: 0, aside: [{ attempts: 5 }] });
  expect(await world.service.run((tx) => [retryDrafts(tx, null)])).toEqual([[{ count: 1 }]]);
  expect(await run(withModel())).toMatchObject({ made: 1 });
  expect(await state()).toMatchObject({ setAside: 0, made: 2 });
});

test('Z1 a run without time left gives back what it was handed', async () => {
  await endedConsult(world);
  expect(await run({}, 0)).toEqual({ made: 0, failed: 0, dropped: 0, isAway: false });
  expect(await drafts()).toMatchObject([{ status: 'waiting', attempts: 0 }]);
});
