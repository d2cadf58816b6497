import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RealPostgres, startRealPostgres } from '../../support/postgres.ts';
import { type Command, UsageModel } from './usage-model.ts';

let postgres: RealPostgres;
let client: pg.Client;
beforeAll(async () => {
  postgres = await startRealPostgres();
  await postgres.exec(readFileSync(join(import.meta.dirname, 'play.sql'), 'utf8'));
  client = new pg.Client({ connectionString: postgres.server.url('postgres') });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await postgres.close();
});

// 31 January: the periods are of 28, 31, 30 ... days.
const anchor = new Date('2026-01-31T09:00:00Z');

const meter = fc.constantFrom('chat' as const, 'video' as const);
const key = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('reserve' as const),
      meter,
      key,
      amount: fc.integer({ min: 1, max: 3 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('commit' as const),
      key,
      actual: fc.option(fc.integer({ min: 0, max: 6 })),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('release' as const), key }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      minutes: fc.constantFrom(1, 60, 119, 120, 121, 14 * 24 * 60, 31 * 24 * 60),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'sweep' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('grant' as const),
      meter,
      grant: fc.constantFrom('v', 'w', 'x', 'y', 'z'),
      amount: fc.integer({ min: 1, max: 4 }),
      source: fc.constantFrom('promise' as const, 'promotion' as const, 'credit' as const),
      minutes: fc.option(fc.constantFrom(90, 24 * 60, 40 * 24 * 60)),
    }),
  },
);
const limit = fc.option(fc.integer({ min: 0, max: 8 }), { freq: 6 });
const limits = fc.record({ chat: limit, video: limit });
const commands = fc.array(command, { minLength: 1, maxLength: 60, size: 'max' });

const play = async (given: Record<string, number | null>, sequence: Command[]): Promise<unknown[]> => {
  await client.query('begin');
  try {
    const { rows } = await client.query('select test.play($1, $2, $3) as steps', [
      anchor.toISOString(),
      JSON.stringify(given),
      JSON.stringify(sequence),
    ]);
    return rows[0].steps;
  } finally {
    await client.query('rollback');
  }
};

test('E34 E28 E29 I1 I2 I3 I4 I5 I6 I7 I8 I9 I10 a thousand sequences behave as the model says', async () => {
  const seed = Date.now();
  console.log(`E34 seed ${seed}`);
  await fc.assert(
    fc.asyncProperty(limits, commands, async (given, sequence) => {
      const model = new UsageModel(anchor, given);
      const expected = sequence.map((each) => ({ ...model.step(each), violations: [] }));
      expect(await play(given, sequence)).toEqual(expected);
    }),
    { numRuns: 1000, seed },
  );
});
