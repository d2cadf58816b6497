import type * as z from 'zod';
import { carePlanSchema, type Medicine } from '../../../worker/consults/care-plans/care-plan.ts';
import { savePlanDraftOutput } from '../../../worker/consults/care-plans/save-plan-draft.ts';
import { saveNoteOutput } from '../../../worker/consults/notes/save-note.ts';
import { active } from './consult.ts';
import type { Person } from './person.ts';
import { done, mutation } from './worker.ts';

/** A medicine that lacks nothing. */
export const medicine = (change: Partial<Medicine> = {}): Medicine => ({
  id: crypto.randomUUID(),
  name: 'Maropitant 16 mg',
  substance: 'maropitant',
  route: 'oral',
  dose: null,
  give: '1 comprimido',
  howOften: 'Cada 24 horas',
  days: 2,
  withdrawal: '',
  ...change,
});

/** Changes of a draft that nobody has written into. */
export const firstChanges = (medicines: readonly Medicine[] = []) => ({
  findings: { was: '', to: 'Una gastritis leve.' },
  steps: { was: [], to: ['Dieta blanda dos días.'] },
  warningSigns: { was: [], to: ['Vomita sangre.'] },
  medicines: { was: [], to: medicines },
});

export const saveDraft = (vet: Person, id: string, changes: object, amends: string | null = null) =>
  done(savePlanDraftOutput, mutation('carePlans.saveDraft', { id, amends, changes }, { as: vet }));

export const saveNote = (vet: Person, id: string, changes: object) =>
  done(saveNoteOutput, mutation('notes.save', { id, changes }, { as: vet }));

/** What signing takes. */
export const signing = (id: string, revision: number, confirmed: readonly object[] = []) => ({
  id,
  planId: crypto.randomUUID(),
  revision,
  confirmed,
});

export const signPlan = (
  vet: Person,
  input: ReturnType<typeof signing>,
): Promise<z.infer<typeof carePlanSchema>> =>
  done(carePlanSchema, mutation('carePlans.sign', input, { as: vet }));

/** A consult in hand with a draft of a plan that can be signed. */
export async function drafted() {
  const consult = await active();
  const { revision } = await saveDraft(consult.vet, consult.id, firstChanges());
  return { ...consult, revision };
}

/** A consult in hand with a signed plan. */
export async function planned() {
  const consult = await drafted();
  const plan = await signPlan(consult.vet, signing(consult.id, consult.revision));
  return { ...consult, plan };
}

/** A consult in hand with a note that says something. */
export async function noted() {
  const consult = await active();
  const { revision } = await saveNote(consult.vet, consult.id, { subjective: { was: '', to: 'Cojea' } });
  return { ...consult, revision };
}
