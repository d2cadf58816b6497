import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paymentPurposes, paymentStatuses } from '../../../contract/money.ts';
import { listPayments, listPaymentsInput } from '../../../worker/backoffice/list-payments.ts';
import { listUsers, listUsersInput } from '../../../worker/backoffice/list-users.ts';
import type { AdminContext } from '../../../worker/core/context.ts';
import { type MoneyWorld, openMoneyWorld } from '../../support/money-world.ts';
import { startPglite, type TestPostgres } from '../../support/postgres.ts';

let postgres: TestPostgres;
let world: MoneyWorld;
let admin: AdminContext;
let payers: string[];
beforeAll(async () => {
  postgres = await startPglite();
  world = await openMoneyWorld(postgres);
  admin = await world.admin();
  payers = [(await world.person()).actor.id, (await world.person()).actor.id];
});
afterAll(async () => {
  await world.close();
  await postgres.close();
});

type Payment = { id: string; at: string; status: string; purpose: string; payer: number };

const payment = fc.record({
  id: fc.uuid(),
  // Few moments, some of the same millisecond: most rows share their key with others.
  at: fc.constantFrom(
    '2026-01-01T00:00:00.000001Z',
    '2026-01-01T00:00:00.000002Z',
    '2026-01-01T00:00:00.500000Z',
  ),
  status: fc.constantFrom('captured', 'failed'),
  purpose: fc.constantFrom(...paymentPurposes),
  payer: fc.constantFrom(0, 1),
});

const add = ({ id, at, status, purpose, payer }: Payment) =>
  postgres.query(
    `insert into payments (id, user_id, purpose, consult_key, meter, amount, currency, status, created_at)
     values ($1::uuid, $2, $3, $1::text, 'chat', 100, 'EUR', $4, $5)`,
    [id, payers[payer], purpose, status, at],
  );

const walk = fc.record({
  rows: fc.uniqueArray(payment, { selector: ({ id }) => id, maxLength: 12 }),
  late: fc.uniqueArray(payment, { selector: ({ id }) => id, maxLength: 4 }),
  pageSize: fc.integer({ min: 1, max: 5 }),
  dir: fc.constantFrom('asc' as const, 'desc' as const),
  status: fc.option(fc.constantFrom('captured' as const, 'failed' as const), { nil: undefined }),
  purpose: fc.option(fc.constantFrom(...paymentPurposes), { nil: undefined }),
  payer: fc.option(fc.constantFrom(0, 1), { nil: undefined }),
});

test('Turning the pages shows every row once and in order, while rows with the same key come; turning back, too', async () => {
  await fc.assert(
    fc.asyncProperty(walk, async ({ rows, late, pageSize, dir, ...filter }) => {
      await postgres.exec('delete from payments');
      for (const row of rows) await add(row);
      const fits = (row: Payment) =>
        (filter.status ?? row.status) === row.status &&
        (filter.purpose ?? row.purpose) === row.purpose &&
        (filter.payer ?? row.payer) === row.payer;
      const sorted = (some: readonly Payment[]) => {
        const ids = some
          .filter(fits)
          .toSorted((a, b) => `${a.at}${a.id}`.localeCompare(`${b.at}${b.id}`))
          .map(({ id }) => id);
        return dir === 'asc' ? ids : ids.toReversed();
      };
      const read = (place: { after?: string | null; before?: string | null }) =>
        listPayments(
          admin,
          listPaymentsInput.parse({
            q: filter.payer === undefined ? undefined : payers[filter.payer],
            status: filter.status,
            purpose: filter.purpose,
            sort: { by: 'createdAt', dir },
            pageSize,
            after: place.after ?? undefined,
            before: place.before ?? undefined,
          }),
        );

      const seen: string[] = [];
      const waiting = late.filter(({ id }) => rows.every((row) => row.id !== id));
      const all = [...rows];
      let page = await read({});
      expect(page.previous).toBeNull();
      expect(page.total).toEqual({ count: sorted(rows).length, more: false });
      for (;;) {
        seen.push(...page.items.map(({ id }) => id));
        if (page.next === null) break;
        const came = waiting.pop();
        if (came !== undefined) {
          await add(came);
          all.push(came);
        }
        page = await read({ after: page.next });
      }
      const there = new Set(seen);
      expect(seen).toHaveLength(there.size);
      expect(seen).toEqual(sorted(all).filter((id) => there.has(id)));
      expect(sorted(rows).filter((id) => !there.has(id))).toEqual([]);

      const back = page.items.map(({ id }) => id).toReversed();
      let first = page;
      while (first.previous !== null) {
        first = await read({ before: first.previous });
        back.push(...first.items.map(({ id }) => id).toReversed());
      }
      expect(first.items.map(({ id }) => id)).toEqual(sorted(all).slice(0, pageSize));
      expect(new Set(back)).toEqual(new Set(sorted(all)));
    }),
    { numRuns: 60 },
  );
});

const users = (input: unknown) => listUsers(admin, listUsersInput.parse(input));

test('Names that are the same but for accents and capitals share a place, and none of them is lost', async () => {
  const mark = randomUUID().slice(0, 13);
  const names = ['Ángel', 'angel', 'ANGEL', 'Angel', 'Ángela', 'Beñat', 'benat', 'Zoe'];
  for (const name of names)
    await postgres.query(
      `insert into user_profiles (user_id, email, display_name, locale) values (gen_random_uuid(), $1, $2, 'es')`,
      [`${randomUUID()}@example.test`, `${mark} ${name}`],
    );
  const read: string[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof users>> = await users({
      q: mark,
      sort: { by: 'displayName', dir: 'asc' },
      pageSize: 3,
      after: after ?? undefined,
    });
    read.push(...page.items.map((item) => item.displayName.slice(mark.length + 1)));
    after = page.next;
  } while (after !== null);
  expect(read.toSorted()).toEqual(names.toSorted());
  expect(read.slice(4, 5)).toEqual(['Ángela']);
  expect(read.at(-1)).toBe('Zoe');
});

test('A place of another sort, or two places at once, are refused', async () => {
  const byName = await users({ sort: { by: 'displayName', dir: 'asc' }, pageSize: 1 });
  await expect(users({ after: byName.next })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  await expect(
    users({ sort: { by: 'displayName', dir: 'asc' }, after: byName.next, before: byName.next }),
  ).rejects.toMatchObject({ code: 'BAD_INPUT' });
  expect(listPaymentsInput.safeParse({ after: byName.next }).success).toBe(false);
});

test('A list is counted up to a thousand; a search that fits too many says that it left some out', async () => {
  const mark = randomUUID().slice(0, 13);
  await postgres.query(
    `insert into user_profiles (user_id, email, display_name, locale)
     select gen_random_uuid(), n || '@example.test', $1, 'es' from generate_series(1, 1001) n`,
    [mark],
  );
  expect(await users({})).toMatchObject({ total: { count: 1000, more: true }, clipped: false });
  expect(await users({ q: mark })).toMatchObject({ total: { count: 1000, more: true }, clipped: true });
  await postgres.query(
    'delete from user_profiles where ctid = (select ctid from user_profiles where display_name = $1 limit 1)',
    [mark],
  );
  expect(await users({ q: mark })).toMatchObject({ total: { count: 1000, more: false }, clipped: false });
  expect(await listPayments(admin, listPaymentsInput.parse({ q: mark }))).toMatchObject({
    items: [],
    total: { count: 0, more: true },
    clipped: true,
  });
});

test('Every status and purpose can be filtered by', async () => {
  for (const status of paymentStatuses)
    for (const purpose of paymentPurposes)
      await expect(listPayments(admin, listPaymentsInput.parse({ status, purpose }))).resolves.toMatchObject({
        clipped: false,
      });
});
