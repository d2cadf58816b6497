import { expect, test } from 'vitest';
import type * as z from 'zod';
import { listAuditOutput } from '../../worker/backoffice/audit/list-audit.ts';
import { active, auditOf, member, ownerWithPet } from './support/consult.ts';
import { asOwner } from './support/doubles.ts';
import type { Person } from './support/person.ts';
import { done, query, refusal } from './support/worker.ts';

const read = (as: Person, input: Record<string, unknown>) =>
  done(listAuditOutput, query('admin.audit.list', input, { as }));
const verbs = ({ items }: z.infer<typeof listAuditOutput>) => items.map(({ verb }) => verb);

test('G6 the log is found by actor, subject, verb and time', async () => {
  const as = await member('admin');
  const { owner, vet, id } = await active();
  const ofIt = await read(as, { q: id });
  expect(verbs(ofIt)).toEqual((await auditOf(id)).toReversed());
  expect(ofIt.items[0]).toMatchObject({
    actor: { id: vet.id, displayName: 'A vet' },
    actorKind: 'user',
    subject: { kind: 'consult', id },
  });
  expect(verbs(await read(as, { q: vet.id }))).toContain('consult.accept');
  expect(verbs(await read(as, { q: owner.email, verb: 'consult.start' }))).toEqual(['consult.start']);
  expect(verbs(await read(as, { q: id, actorKind: 'service' }))).toEqual([]);
  const at = ofIt.items[0]?.at ?? '';
  expect(verbs(await read(as, { q: id, until: '2020-01-01T00:00:00Z' }))).toEqual([]);
  expect(verbs(await read(as, { q: id, from: at }))).toEqual(['consult.accept']);
  const newest = await read(as, { verb: 'consult.start', actorKind: 'user', pageSize: 1 });
  expect(newest.items).toMatchObject([{ verb: 'consult.start' }]);
});

test('G6 the pages of the log, by a verb alone: every row once', async () => {
  const as = await member('admin');
  const { owner } = await ownerWithPet();
  const mark = crypto.randomUUID();
  await asOwner(
    `insert into public.audit_log (action, actor_kind, actor_id, entity, entity_id, at)
     select 'test.page', 'user', $1, 'x', $2, '2026-03-01T00:00:00Z'::timestamptz + n * interval '1 s' from generate_series(1, 5) n`,
    [owner.id, mark],
  );
  const seen: string[] = [];
  let after: string | null | undefined;
  do {
    const page = await read(as, { verb: 'test.page', pageSize: 2, ...(after && { after }) });
    seen.push(...page.items.map(({ id }) => id));
    after = page.next;
  } while (after !== null);
  expect(seen).toHaveLength(5);
  expect(new Set(seen).size).toBe(5);
});

test('G6 to read the log is noted once for an opening, not for each page', async () => {
  const as = await member('admin');
  const readings = () =>
    asOwner("select 1 as one from public.audit_log where action = 'audit.read' and actor_id = $1", [as.id]);
  await read(as, {});
  await read(as, { verb: 'consult.start' });
  expect(await readings()).toHaveLength(1);
  await asOwner(
    "update public.audit_log set at = at - interval '16 minutes' where action = 'audit.read' and actor_id = $1",
    [as.id],
  );
  await read(as, {});
  expect(await readings()).toHaveLength(2);
});

test('G6 verbs of every form are looked for', async () => {
  const as = await member('admin');
  for (const verb of ['consult.start', 'billing.subscription.change_scheduled', 'second-factor.clear'])
    expect(await refusal(query('admin.audit.list', { verb }, { as }))).toBe('200 allowed');
});

test('G6 a verb that is none is refused', async () => {
  const as = await member('admin');
  expect(await refusal(query('admin.audit.list', { verb: "x' or 1=1" }, { as }))).toBe('400 BAD_INPUT');
});
