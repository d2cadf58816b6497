import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seed } from '../../../db/seed.ts';
import { type RealPostgres, startRealPostgres } from '../../support/postgres.ts';

let postgres: RealPostgres;
const clients: pg.Client[] = [];
beforeAll(async () => {
  postgres = await startRealPostgres();
});
afterAll(async () => {
  await Promise.all(clients.map((client) => client.end()));
  await postgres.close();
});

const connect = async (): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: postgres.server.url('postgres') });
  await client.connect();
  clients.push(client);
  return client;
};

test('a seed beside somebody who opens a counter lets go of what it locked, and comes again when that is over', async () => {
  const client = await connect();
  const runner = { query: client.query.bind(client), exec: (text: string) => client.query(text) };
  const person = await connect();
  // What a new counter holds of its meter until its transaction ends.
  await person.query("begin; select from public.meters where code = 'video' for key share");
  const waits: string[] = [];
  const locked: unknown[] = [];
  await seed(runner, {
    onWait: (step) => {
      waits.push(step);
      // It holds nothing while it waits for its next turn.
      locked.push(postgres.query("select from public.meters where code = 'chat' for update"));
      if (waits.length === 2) void person.query('commit');
    },
  });
  expect(waits.slice(0, 2)).toEqual(['reference content', 'reference content']);
  expect(await Promise.all(locked)).toHaveLength(waits.length);
  await person.query("begin; select from public.meters where code = 'video' for key share");
  await expect(seed(runner, { attempts: 2 })).rejects.toThrow(/^reference content: .* 2 tries/);
  await person.query('rollback');
});
