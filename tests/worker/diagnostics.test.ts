import { expect, test } from 'vitest';
import { malformedInput, verdictOf } from '../../contract/diagnostics.ts';
import {
  type ListedProcedure,
  listProceduresOutput,
} from '../../worker/backoffice/diagnostics/list-procedures.ts';
import { appRouter } from '../../worker/router.ts';
import { member } from './support/consult.ts';
import { asOwner } from './support/doubles.ts';
import { call, done, query } from './support/worker.ts';

/** More calls than somebody may make in a minute: the page waits, a test does not. */
const open = { limit: async () => ({ success: true }) };
const env = { PUBLIC_LIMIT: open, AUTH_LIMIT: open, PAYMENT_LIMIT: open };

const list = async () => {
  const as = await member('admin');
  const { procedures } = await done(listProceduresOutput, query('admin.diagnostics.procedures', {}, { as }));
  return { as, procedures };
};

test('A41 every procedure of the router is listed, with its REST path and an input to try it with', async () => {
  const { procedures } = await list();
  expect(procedures.map(({ name }) => name)).toEqual(Object.keys(appRouter._def.procedures));
  expect(procedures.filter(({ rest }) => rest === null)).toEqual([]);
  expect(procedures.find(({ name }) => name === 'pets.update')).toMatchObject({
    type: 'mutation',
    rest: { method: 'PATCH', path: '/pets/{id}' },
    probe: 'invented',
    open: false,
  });
});

/** What a probe makes of a procedure: `name: status code`, for what failed. */
async function tried({ name, type, probe, sample }: ListedProcedure, as: Awaited<ReturnType<typeof member>>) {
  const answer = await call(type, name, probe === 'malformed' ? malformedInput : sample, { as, env });
  const { status } = answer;
  const verdict = verdictOf(probe, { status, code: answer.ok ? null : answer.code });
  return { name, verdict, why: `${name}: ${status} ${answer.ok ? '' : answer.body.slice(0, 300)}` };
}

test('A41 every procedure of the router answers, or refuses as it should, when all are tried as the page does, and nothing changes', async () => {
  const { as, procedures } = await list();
  const outcomes: Awaited<ReturnType<typeof tried>>[] = [];
  for (const procedure of procedures) outcomes.push(await tried(procedure, as));
  expect(outcomes.filter(({ verdict }) => verdict === 'failed').map(({ why }) => why)).toEqual([]);
  expect(outcomes.filter(({ verdict }) => verdict === 'answered').length).toBeGreaterThan(30);
  // Every change of the back office is on record with who made it; of this admin there is that they came, and what they read.
  const acts = await asOwner<{ action: string }>(
    'select distinct action from public.audit_log where actor_id = $1 order by action',
    [as.id],
  );
  expect(acts.map(({ action }) => action)).toEqual(['audit.read', 'profile.provision']);
});
