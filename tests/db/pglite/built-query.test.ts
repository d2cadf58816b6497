import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtQuery } from '../../../db/built-query.ts';
import { userProfiles } from '../../../db/schema/index.ts';
import { startPglite } from '../../support/postgres.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld(await startPglite());
});
afterAll(() => world.close());

test('a query that is built once takes the values of each call, also of two in one transaction, and maps its columns', async () => {
  let built = 0;
  const roleOf = builtQuery((tx) => {
    built += 1;
    return tx
      .select({ role: userProfiles.role, since: userProfiles.createdAt })
      .from(userProfiles)
      .where(eq(userProfiles.userId, sql.placeholder('id')));
  });
  const [ana, vera] = [await world.person(), await world.person({ role: 'vet' })];
  const door = world.service;
  for (const [one, other] of [
    [ana, vera],
    [vera, ana],
  ] as const) {
    const found = await door.run((tx) => [roleOf(tx, { id: one.id }), roleOf(tx, { id: other.id })]);
    expect(found.map(([row]) => row?.role)).toEqual(one === ana ? ['owner', 'vet'] : ['vet', 'owner']);
    expect(found[0][0]?.since).toBeInstanceOf(Date);
  }
  expect(built).toBe(1);
});
