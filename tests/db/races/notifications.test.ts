import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { type RealPostgres, startRealPostgres } from '../../support/postgres.ts';
import { type Entrant, openTrack, type RaceTrack, tally } from '../support/race.ts';
import { openWorld, type World } from '../support/world.ts';

let postgres: RealPostgres;
let world: World;
let track: RaceTrack;
let ana: SignedIn;
beforeAll(async () => {
  postgres = await startRealPostgres();
  world = await openWorld(postgres);
  track = await openTrack(postgres);
});
afterAll(async () => {
  await track.close();
  await world.close();
});
beforeEach(async () => {
  await postgres.exec('delete from notification_deliveries; delete from notifications');
  ana = await world.person();
});

const service = (statements: string, now?: Date): Entrant => ({
  who: 'service',
  statements,
  ...(now && { now }),
});
const telling = (key: string, kind = 'vet-ready') =>
  service(`select private.notify('${ana.id}', '${kind}', 'x', '{}', '${key}') as is_new`);
const claiming = (channel: string, limit: number, now?: Date) =>
  service(`select id from public.fn_claim_deliveries('${channel}', ${limit}) where id is not null`, now);

test('N2 twelve changes that tell the same at once tell it once', async () => {
  const finishes = await track.race(Array.from({ length: 12 }, () => telling('offer-1')));
  expect(tally(finishes)).toEqual({ ok: 12 });
  const isNew = finishes
    .flatMap((finish) => ('rows' in finish ? finish.rows : []))
    .filter((row) => row.is_new);
  expect(isNew).toHaveLength(1);
  const [rows] = await postgres.query('select count(*)::int as rows from notification_deliveries');
  expect(rows).toEqual({ rows: 2 });
});

test('N2 N9 eight senders at once take each delivery once', async () => {
  for (let turn = 0; turn < 60; turn += 1)
    await world.service.run((tx) => [
      tx.execute(`select private.notify('${ana.id}', 'rate', '', '{}', 'k${turn}')`),
    ]);
  const finishes = await track.race(Array.from({ length: 8 }, () => claiming('email', 6)));
  const ids = finishes.flatMap((finish) => ('rows' in finish ? finish.rows.map((row) => row.id) : []));
  expect(ids).toHaveLength(48);
  expect(new Set(ids).size).toBe(48);
});

test.each(Array.from({ length: 10 }, (_, round) => round))(
  'A message is taken back while it is claimed: it is sent or withdrawn, never both (round %i)',
  async (round) => {
    await world.service.run((tx) => [
      tx.execute(`select private.notify('${ana.id}', 'vet-ready', '', '{}', 'w${round}')`),
    ]);
    const [claimed] = await track.race([
      claiming('email', 6),
      service(`select private.withdraw_notification('w${round}')`),
    ]);
    const [row] = await postgres.query("select status from notification_deliveries where channel = 'email'");
    const got = claimed !== undefined && 'rows' in claimed ? claimed.rows.length : -1;
    expect([got, row?.status]).toEqual(got === 1 ? [1, 'sending'] : [0, 'withdrawn']);
  },
);

test('Twenty tries at a code at once: five are counted, the rest refused', async () => {
  await track.race([{ who: ana, statements: "select public.fn_start_phone_check('+34611000111', 'sms')" }]);
  const finishes = await track.race(
    Array.from({ length: 20 }, () => ({ who: ana, statements: 'select public.fn_try_phone_code()' })),
  );
  expect(tally(finishes)).toEqual({ ok: 5, RATE_LIMITED: 15 });
});

test('Codes to one phone asked for at once by many people: three in ten minutes', async () => {
  const people = await Promise.all(Array.from({ length: 8 }, () => world.person()));
  const finishes = await track.race(
    people.map((who) => ({ who, statements: "select public.fn_start_phone_check('+34611000222', 'sms')" })),
  );
  expect(tally(finishes)).toEqual({ ok: 3, RATE_LIMITED: 5 });
});

test('N9 of ten thousand that are due, what somebody waits for is in the next portion, and a portion costs what it takes', async () => {
  await postgres.query(
    `with told as (
       insert into notifications (user_id, kind, locale, dedupe_key)
       select $1, 'rate', 'es', 'bulk' || n from generate_series(1, 10000) n returning id
     )
     insert into notification_deliveries (notification_id, user_id, channel, kind, urgent, due_at, expires_at)
     select id, $1, 'email', 'rate', false, now() - interval '1 hour', now() + interval '1 day' from told`,
    [ana.id],
  );
  await postgres.exec('analyze notification_deliveries');
  await track.race([claiming('email', 6)]);
  await track.race([telling('urgent')]);
  const [next] = await track.race([claiming('email', 6)]);
  const ids = next !== undefined && 'rows' in next ? next.rows.map((row) => row.id) : [];
  const [first] = await postgres.query('select kind from notification_deliveries where id = $1', [ids[0]]);
  expect([ids.length, first?.kind]).toEqual([6, 'vet-ready']);
  const plan = await postgres.query(
    `explain select d.* from notification_deliveries d
     where d.channel = 'email' and d.status in ('waiting', 'sending') and d.due_at <= now()
     order by d.urgent desc nulls last, d.due_at limit 6 for update skip locked`,
  );
  const text = plan.map((row) => row['QUERY PLAN']).join('\n');
  expect(text).toContain('notification_deliveries_due');
  expect(text).not.toContain('Sort');
});
