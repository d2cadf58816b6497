import { expect, test } from 'vitest';
import * as z from 'zod';
import { listConsultsOutput } from '../../worker/backoffice/list-consults.ts';
import { listUsersOutput } from '../../worker/backoffice/list-users.ts';
import { active, member, waiting } from './support/consult.ts';
import { newPerson, type Person } from './support/person.ts';
import { done, mutation, query, send } from './support/worker.ts';

/** Words that nobody else's name has; a whole UUID would be looked up as an id. */
const newMark = () => crypto.randomUUID().slice(0, 18);

/** People with a name of this test's own, so that it finds them among everybody. */
async function people(mark: string, names: string[]) {
  const made: Person[] = [];
  for (const name of names) {
    const as = await newPerson();
    await done(
      z.unknown(),
      mutation('me.provision', { locale: 'es', displayName: `${mark} ${name}` }, { as }),
    );
    made.push(as);
  }
  return made;
}

test('People are found by name or e-mail, sorted, paged and counted', async () => {
  const admin = await member('admin');
  const mark = newMark();
  const [ana] = await people(mark, ['Ana', 'Ben', 'Cleo']);
  const list = (input: Record<string, unknown>) =>
    done(listUsersOutput, query('admin.users', input, { as: admin }));
  const names = (page: z.infer<typeof listUsersOutput>) =>
    page.items.map((item) => item.displayName.slice(mark.length + 1));

  const sorted = await list({ q: mark, sort: { by: 'displayName', dir: 'asc' }, pageSize: 2 });
  expect([names(sorted), sorted.total, sorted.previous]).toEqual([
    ['Ana', 'Ben'],
    { count: 3, more: false },
    null,
  ]);
  const second = await list({
    q: mark,
    sort: { by: 'displayName', dir: 'asc' },
    pageSize: 2,
    after: sorted.next,
  });
  expect([names(second), second.total.count, second.next]).toEqual([['Cleo'], 3, null]);
  expect(names(await list({ q: mark, sort: { by: 'displayName', dir: 'desc' } }))).toEqual([
    'Cleo',
    'Ben',
    'Ana',
  ]);
  expect(names(await list({ q: mark }))).toEqual(['Cleo', 'Ben', 'Ana']);
  const byMail = await list({ q: ana?.email });
  expect(byMail.items).toMatchObject([
    { id: ana?.id, email: ana?.email, role: 'owner', planCode: 'start', consults: 0 },
  ]);
  expect((await list({ q: mark, role: 'vet' })).total.count).toBe(0);
  expect(names(await list({ q: mark, role: 'owner' }))).toEqual(['Cleo', 'Ben', 'Ana']);
});

test('Search words are words: a wildcard finds nothing that does not contain it', async () => {
  const admin = await member('admin');
  const mark = newMark();
  await people(mark, ['100% Ana', 'Ben_1', 'Cleo']);
  for (const [q, total] of [
    [`${mark} 100%`, 1],
    [`${mark} %`, 0],
    [`${mark} Ben_`, 1],
    [`${mark} Cle_`, 0],
    [`${mark} \\`, 0],
    [`${mark}' or true --`, 0],
  ] as const)
    expect([
      q,
      (await done(listUsersOutput, query('admin.users', { q }, { as: admin }))).total.count,
    ]).toEqual([q, total]);
});

test('Consults are filtered by status and mode and found by the names on them', async () => {
  const admin = await member('admin');
  const queued = await waiting();
  const running = await active();
  const list = (input: Record<string, unknown>) =>
    done(listConsultsOutput, query('admin.consults', input, { as: admin }));
  const found = await list({ q: queued.owner.email });
  expect(found).toMatchObject({
    total: { count: 1 },
    items: [
      {
        id: queued.id,
        status: 'queued',
        owner: { displayName: 'A owner' },
        vet: null,
        pet: { name: 'Luna' },
      },
    ],
  });
  expect((await list({ q: queued.owner.email, status: 'active' })).total.count).toBe(0);
  expect((await list({ q: running.owner.email, status: 'active', mode: 'chat' })).items).toMatchObject([
    { id: running.id, vet: { id: running.vet.id, displayName: 'A vet' } },
  ]);
  expect((await list({ q: running.owner.email, mode: 'video' })).total.count).toBe(0);
  const oldestFirst = await list({ sort: { by: 'queuedAt', dir: 'asc' }, pageSize: 100 });
  // Ids are made in the order in which people come; other tests move the clock of theirs.
  const ids = oldestFirst.items.map((item) => item.id);
  expect(ids).toEqual(ids.toSorted());
});

test('Over REST the sort is written in one word', async () => {
  const admin = await member('admin');
  const mark = newMark();
  await people(mark, ['Ana', 'Ben']);
  const response = await send(
    `/api/admin/users?q=${mark}&sort=displayName:asc&pageSize=1`,
    {},
    { as: admin },
  );
  expect(await response.json()).toMatchObject({
    items: [{ displayName: `${mark} Ana` }],
    total: { count: 2 },
  });
});
