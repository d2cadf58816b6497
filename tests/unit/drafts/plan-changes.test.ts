import { expect, test } from 'vitest';
import { emptyMedicine } from '../../../web/consults/care/empty-medicine.ts';
import type { DraftLine } from '../../../web/consults/drafts/draft.ts';
import { planChanges } from '../../../web/consults/drafts/plan-changes.ts';

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
