import { expect, test } from 'vitest';
import { consultSchema } from '../../worker/consults/sessions/consult.ts';
import { listSessionsOutput } from '../../worker/consults/sessions/list-sessions.ts';
import {
  chatCounter,
  member,
  newPet,
  ownerWithPet,
  start,
  startInput,
  triageInput,
} from './support/consult.ts';
import { asOwner } from './support/doubles.ts';
import { done, mutation, query, refusal } from './support/worker.ts';

const collapsed = triageInput('collapse', { collapsed: 'yes' });

test('U1 the Worker decides from the answers, whatever a client thinks of them, and says why in both languages', async () => {
  const { owner, petId } = await ownerWithPet();
  const input = startInput(petId, { triage: { ...collapsed, level: 'blue', reasons: [] } });
  const { sessionId } = await start(input, { as: owner });
  const consult = await done(consultSchema, query('sessions.get', { id: sessionId }, { as: owner }));
  expect(consult).toMatchObject({
    level: 'red',
    triage: {
      version: '2026-11',
      level: 'red',
      reasons: [{ kind: 'sign', text: { es: expect.any(String), en: expect.any(String) } }],
      complaint: { es: expect.any(String) },
      signs: [{ answer: 'yes' }],
    },
  });
  const [line] = (await done(listSessionsOutput, query('sessions.list', {}, { as: owner }))).items;
  expect(line).toMatchObject({ level: 'red', levelReasons: consult.triage?.reasons });
  const [row] = await asOwner('select answers from public.consult_triage where session_id = $1', [sessionId]);
  expect(row).toEqual({ answers: collapsed.answers });
});

test('U1 sent again it is the same consult; with another answer it is not', async () => {
  const { owner, petId } = await ownerWithPet();
  const input = startInput(petId, { triage: collapsed });
  const { sessionId } = await start(input, { as: owner });
  expect((await start(input, { as: owner })).sessionId).toBe(sessionId);
  const other = { ...input, triage: triageInput('collapse', { collapsed: 'no' }) };
  expect(await refusal(mutation('sessions.start', other, { as: owner }))).toBe('409 IDEMPOTENCY_CONFLICT');
});

test('U9 a version that there never was is refused by name, and nothing is held', async () => {
  const { owner, petId } = await ownerWithPet();
  const input = startInput(petId, { triage: { ...collapsed, version: '1999-01' } });
  expect(await mutation('sessions.start', input, { as: owner })).toMatchObject({
    code: 'TRIAGE_OUTDATED',
    status: 409,
    params: { version: '2026-11' },
  });
  expect(await chatCounter(owner)).toEqual({ used: 0, reserved: 0 });
});

test('U7 a measure that cannot be true is refused with what can be', async () => {
  const { owner, petId } = await ownerWithPet();
  const triage = triageInput('colic', {}, { 'horse-heart': 900 });
  expect(await mutation('sessions.start', startInput(petId, { triage }), { as: owner })).toMatchObject({
    code: 'BAD_INPUT',
    params: { measure: 'horse-heart', least: 12, most: 240 },
  });
});

test('U4 whoever would rather write is not refused and counts as untriaged', async () => {
  const owner = await member();
  for (const triage of [null, undefined]) {
    const input = startInput(await newPet(owner), { triage });
    const { sessionId } = await start(input, { as: owner });
    const consult = await done(consultSchema, query('sessions.get', { id: sessionId }, { as: owner }));
    expect(consult).toMatchObject({ level: 'yellow', triage: null });
    await mutation('sessions.cancel', { id: sessionId }, { as: owner });
  }
});
