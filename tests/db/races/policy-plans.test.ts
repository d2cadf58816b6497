import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { claimsOf } from '../../../db/claims.ts';
import { blocksOf, explained } from '../../bench/big-set/plan.ts';
import { startRealPostgres } from '../../support/postgres.ts';
import { fillTables } from '../support/many-rows.ts';
import { first, openWorld, type World } from '../support/world.ts';

// R11: the plan is asserted, not the time: what is fast here is how often the caller is asked and which rows are touched.
let world: World;
let owner: SignedIn;
let vet: SignedIn;
/** Has had every fifth consult of all. */
let career: SignedIn;
let careersConsult: string;
let careersPet: string;
/** A consult in which 10,000 messages were sent. */
let longConsult: string;

beforeAll(async () => {
  world = await openWorld(await startRealPostgres());
  owner = await world.person();
  vet = await world.person({ role: 'vet' });
  career = await world.person({ role: 'vet' });
  await fillTables(world.postgres, { vet: vet.id, career: career.id });
  const { id, pet } = first(
    await world.postgres.query<{ id: string; pet: string }>(
      'select id, pet_id as pet from chat_sessions where vet_id = $1 order by id desc limit 1',
      [career.id],
    ),
  );
  careersConsult = id;
  careersPet = pet;
  longConsult = first(
    await world.postgres.query<{ id: string }>(
      'select id from chat_sessions where vet_id = $1 order by id limit 1',
      [career.id],
    ),
  ).id;
  await world.postgres.query(
    `insert into messages (id, session_id, epoch, seq, sender_role, body, sent_at)
     select uuidv7(), $1, 'long', n, 'owner', 'm', now() + n * interval '1 second' from generate_series(1, 10000) n`,
    [longConsult],
  );
  await world.postgres.exec('vacuum analyze messages');
}, 120_000);
afterAll(() => world.close());

/** What `explain` with these options says to a person, a line each. */
const explain = async (person: SignedIn, options: string, query: string): Promise<string> => {
  const settings = `select set_config('request.jwt.claims', $1, true), set_config('role', 'authenticated', true)`;
  const [, said] = await world.postgres.backend.execute(
    { user: 'app', password: 'app' },
    {
      statements: [
        { text: settings, params: [claimsOf(person)] },
        { text: `explain (${options}) ${query}`, params: [] },
      ],
      begin: 'begin',
    },
  );
  return (said?.rows ?? []).map(([line]) => line).join('\n');
};
const plan = (person: SignedIn, query: string) => explain(person, 'costs off', query);

/** Blocks that a person's query touches. */
const blocks = async (person: SignedIn, query: string): Promise<number> =>
  blocksOf(explained.parse(JSON.parse(await explain(person, 'analyze, buffers, format json', query))));

describe('R11 policies at 100,000 rows', () => {
  test.each([
    'device_sessions',
    'user_subscriptions',
    'subscription_usage',
    'usage_reservations',
    'usage_ledger',
    'user_profiles',
  ])('R11 %s asks once who calls and reads by an index', async (table) => {
    for (const person of [owner, vet]) {
      const text = await plan(person, `select * from public.${table}`);
      expect(text).toContain('InitPlan');
      expect(text).toMatch(/Index( Only)? Scan/);
      expect(text).not.toContain('Seq Scan');
    }
  });

  test.each([
    ['the pets of a person', 'select * from public.pets where owner_id = auth.uid() order by name limit 20'],
    [
      'the consults of a person',
      'select * from public.chat_sessions where owner_id = auth.uid() order by id desc limit 20',
    ],
    ['the profile', 'select * from public.user_profiles'],
  ])('R11 the listing of %s reads no whole table', async (_, query) => {
    expect(await plan(owner, query)).not.toContain('Seq Scan');
  });

  // The vet with the career has 20,000 consults; whoever reads some rows pays for these rows.
  test.each([
    [
      'a transcript page',
      () => `select * from public.messages where session_id = '${careersConsult}' order by seq limit 50`,
    ],
    [
      'the beginning of a long conversation',
      () =>
        `select * from public.messages where session_id = '${longConsult}' order by sent_at, epoch, seq limit 51`,
    ],
    [
      'a page in the middle of a long conversation',
      () => `select * from public.messages
        where session_id = '${longConsult}' and (sent_at, epoch, seq) > (
          select last.sent_at, last.epoch, last.seq from public.messages as last
          where last.session_id = '${longConsult}' and last.epoch = 'long' and last.seq = 5000)
        order by sent_at, epoch, seq limit 51`,
    ],
    ['one consult', () => `select * from public.chat_sessions where id = '${careersConsult}'`],
    ['one pet', () => `select * from public.pets where id = '${careersPet}'`],
    ['a rating', () => `select * from public.ratings where session_id = '${careersConsult}'`],
    [
      'a page of consults',
      () =>
        `select c.id, p.name, case when p.id is null then public.fn_consult_animal(c.id) end
         from public.chat_sessions c left join public.pets p on p.id = c.pet_id
         where c.vet_id = '${career.id}' order by c.id desc limit 20`,
    ],
    [
      'the consults of an animal',
      () => `select id from public.chat_sessions where pet_id = '${careersPet}' order by id desc limit 20`,
    ],
  ])('R11 %s costs a vet with a career the rows that are read', async (_, query) => {
    const text = await plan(career, query());
    expect(text).not.toContain('Seq Scan');
    expect(text).not.toContain('hashed SubPlan');
    // Of each row the policy looks others up, a few blocks each; of a consult of long ago also what its vet keeps of the animal.
    expect(await blocks(career, query())).toBeLessThan(600);
  });
});
