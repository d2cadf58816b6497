import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type RealPostgres, startRealPostgres } from '../../support/postgres.ts';
import { type Entrant, type Finish, openTrack, type RaceTrack, tally } from '../support/race.ts';
import { openWorld, type World } from '../support/world.ts';

let postgres: RealPostgres;
let world: World;
let track: RaceTrack;
beforeAll(async () => {
  postgres = await startRealPostgres();
  world = await openWorld(postgres);
  track = await openTrack(postgres);
  await world.person({ role: 'admin' });
});
afterAll(async () => {
  await track.close();
  await world.close();
});
beforeEach(() =>
  postgres.exec('delete from notification_deliveries; delete from notifications; delete from alarms'),
);

const service = (statements: string): Entrant => ({ who: 'service', statements });
const found = (bad: boolean) =>
  service(
    `select name, change from public.fn_note_alarms('[{"name": "errors", "figure": 30, "bad": ${bad}}]', interval '10 minutes', '{}')`,
  );
const changes = (finishes: readonly Finish[]) =>
  finishes.flatMap((finish) => ('rows' in finish ? finish.rows : [])).map(({ change }) => change);
const told = () => postgres.query("select kind from notifications where kind like 'alarm%'");

test('O8 O6 a dozen crons that find the same raise it once, end it once, and tell of each once', async () => {
  const begun = await track.race(Array.from({ length: 12 }, () => found(true)));
  expect(tally(begun)).toEqual({ ok: 12 });
  expect(changes(begun)).toEqual(['raised']);
  expect(await told()).toEqual([{ kind: 'alarm' }]);
  await postgres.exec("update alarms set last_bad_at = last_bad_at - interval '11 minutes'");
  const over = await track.race(Array.from({ length: 12 }, () => found(false)));
  expect(tally(over)).toEqual({ ok: 12 });
  expect(changes(over)).toEqual(['ended']);
  expect(await told()).toEqual([{ kind: 'alarm' }, { kind: 'alarm-over' }]);
});

test('O8 O6 of a dozen that post at once, one has the alarm', async () => {
  await track.race([found(true)]);
  const finishes = await track.race(
    Array.from({ length: 12 }, () => service('select change from public.fn_claim_alarm_posts(10)')),
  );
  expect(changes(finishes)).toEqual(['raised']);
});

test('O8 errors that are counted at once are all counted', async () => {
  const finishes = await track.race(
    Array.from({ length: 12 }, () => service("select public.fn_count_mark('errors', 2)")),
  );
  expect(tally(finishes)).toEqual({ ok: 12 });
  expect(
    await postgres.query("select figure, total::int as total from health_marks where name = 'errors'"),
  ).toEqual([{ figure: 24, total: 24 }]);
});
