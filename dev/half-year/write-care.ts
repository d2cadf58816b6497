import { randomUUID } from 'node:crypto';
import { savePlanDraft } from '../../worker/consults/care-plans/save-plan-draft.ts';
import { signCarePlan } from '../../worker/consults/care-plans/sign-care-plan.ts';
import { saveNote } from '../../worker/consults/notes/save-note.ts';
import { signNote } from '../../worker/consults/notes/sign-note.ts';
import { careTexts } from './care-texts.ts';
import type { Stage } from './stage.ts';
import type { Scene } from './tell-consult.ts';

const day = 24 * 3600 * 1000;

/** The vet writes and signs the note of a consult, and a plan for its owner, where there is something to say. */
export async function writeCare(stage: Stage, sessionId: string, scene: Scene): Promise<void> {
  const { complaint, locale } = scene.conversation;
  const text = careTexts[complaint]?.[locale];
  if (text === undefined) return;
  const vet = stage.as(scene.vet);
  const { subjective, objective, assessment, plan } = text.note;
  const from = (to: string) => ({ was: '', to });
  const note = await saveNote(vet, {
    id: sessionId,
    changes: {
      subjective: from(subjective),
      objective: from(objective),
      assessment: from(assessment),
      plan: from(plan),
    },
  });
  await signNote(vet, { id: sessionId, revision: note.revision });
  const on = new Date(stage.now().getTime() + 3 * day).toISOString().slice(0, 10);
  const draft = await savePlanDraft(vet, {
    id: sessionId,
    amends: null,
    from: null,
    changes: {
      findings: from(text.findings),
      steps: { was: [], to: [...text.steps] },
      warningSigns: { was: [], to: [...text.warningSigns] },
      checkAgain: { was: null, to: { on, what: text.checkAgain } },
    },
  });
  await signCarePlan(vet, { id: sessionId, planId: randomUUID(), revision: draft.revision, confirmed: [] });
}
