import { expect, test } from 'vitest';
import { mostSteps, planLengths } from '../../../contract/care-plans.ts';
import { emptyMedicine } from '../../../web/consults/care/empty-medicine.ts';
import type { DraftLine } from '../../../web/consults/drafts/draft.ts';
import { planChanges, saysLine } from '../../../web/consults/drafts/plan-changes.ts';

type Work = Parameters<typeof planChanges>[0];

const line = (part: DraftLine['part'], text: string, id = 1): DraftLine => ({
  id,
  part,
  text,
  gloss: [],
  citations: [],
});
const work = (fields: Partial<NonNullable<Work['draft']>['fields']> | null): Work =>
  Object.assign(Object.create(null), {
    pet: { weightGrams: 12_000, weighedOn: null },
    draft: fields && {
      fields: { findings: '', steps: [], medicines: [], warningSigns: [], checkAgain: null, ...fields },
    },
  });
const all = [
  line('assessment', 'Gastroenteritis leve.'),
  line('instruction', 'Agua a sorbos.'),
  line('medicine', 'Maropitant 1 mg/kg cada 24 horas.'),
  line('warning', 'Si vomita sangre, a urgencias.'),
  line('check', 'Escríbeme mañana.'),
];

test('each line of a draft goes where it belongs in an empty plan, the dose left to the vet', () => {
  const changes = planChanges(work(null), all);
  expect(changes).toMatchObject({
    findings: { was: '', to: 'Gastroenteritis leve.' },
    steps: { was: [], to: ['Agua a sorbos.'] },
    medicines: { was: [], to: [{ name: '', give: 'Maropitant 1 mg/kg cada 24 horas.' }] },
    warningSigns: { was: [], to: ['Si vomita sangre, a urgencias.'] },
    checkAgain: { was: null, to: { on: null, what: 'Escríbeme mañana.' } },
  });
  expect(changes.medicines?.to[0]?.dose?.perKg).toBeNull();
});

test('what the vet has written stays, nothing comes twice, and only what changes is sent', () => {
  const there = work({
    findings: 'Ya mejor.',
    steps: ['Agua a sorbos.'],
    medicines: [{ ...emptyMedicine(work(null).pet), give: 'Maropitant 1 mg/kg cada 24 horas.' }],
  });
  expect(planChanges(there, all.slice(0, 3))).toEqual({
    findings: { was: 'Ya mejor.', to: 'Ya mejor.\nGastroenteritis leve.' },
  });
  expect(planChanges(there, [])).toEqual({});
});

test('what amends a signed plan begins like it', () => {
  const { draft } = work({ steps: ['Reposo.'] });
  const amending: Work = Object.assign(work(null), { inForce: { content: draft?.fields } });
  expect(planChanges(amending, [line('instruction', 'Agua a sorbos.')])).toEqual({
    steps: { was: ['Reposo.'], to: ['Reposo.', 'Agua a sorbos.'] },
  });
});

test('a line that is too long for its place is a thing to do', () => {
  const long = 'a'.repeat(400);
  expect(planChanges(work(null), [line('warning', long), line('medicine', long, 2)])).toEqual({
    steps: { was: [], to: [long, long] },
  });
});

test('a plan that is full takes no more lines, and none of them by half', () => {
  const findings = 'b'.repeat(planLengths.findings - 5);
  const steps = Array.from({ length: mostSteps }, (_, n) => `Paso ${n}.`);
  const full = work({ findings, steps });
  expect(planChanges(full, all.slice(0, 2))).toEqual({});
  const there = full.draft?.fields;
  expect(there && all.slice(0, 2).map((one) => saysLine(there, one))).toEqual([false, false]);
});

test('a line is in a plan when the plan says it where it belongs', () => {
  const changes = planChanges(work(null), [...all, line('medicine', 'a'.repeat(400))]);
  const plan = {
    findings: changes.findings?.to ?? '',
    steps: changes.steps?.to ?? [],
    medicines: changes.medicines?.to ?? [],
    warningSigns: changes.warningSigns?.to ?? [],
    checkAgain: changes.checkAgain?.to ?? null,
  };
  expect([...all, line('medicine', 'a'.repeat(400))].map((one) => saysLine(plan, one))).toEqual(
    Array(6).fill(true),
  );
  const nothing = { findings: '', steps: [], medicines: [], warningSigns: [], checkAgain: null };
  const elsewhere = {
    ...nothing,
    steps: all.filter(({ part }) => part !== 'instruction').map(({ text }) => text),
  };
  expect(all.map((one) => saysLine(elsewhere, one))).toEqual(Array(5).fill(false));
});
