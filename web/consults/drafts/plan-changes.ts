import { mostMedicines, mostSteps, mostWarningSigns, planLengths } from '../../../contract/care-plans.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { emptyMedicine } from '../care/empty-medicine.ts';
import type { DraftLine } from './draft.ts';

type Work = ApiOutputs['carePlans']['draft'];
type Fields = NonNullable<Work['draft']>['fields'];

/** What the vet has written of a plan, as far as lines of a draft can add to it. */
export type PlanFields = Pick<Fields, 'findings' | 'steps' | 'medicines' | 'warningSigns' | 'checkAgain'>;

const nothing: PlanFields = { findings: '', steps: [], medicines: [], warningSigns: [], checkAgain: null };

/** What does not fit whole is left out: half a sentence may say the opposite. */
const joined = (there: string, texts: readonly string[], most: number): string =>
  texts.reduce((all, text) => {
    const longer = all === '' ? text : `${all}\n${text}`;
    return all.includes(text) || longer.length > most ? all : longer;
  }, there);

const most: Partial<Record<DraftLine['part'], number>> = {
  medicine: planLengths.dosing,
  warning: planLengths.warningSign,
};
const fits = ({ part, text }: DraftLine): boolean => text.length <= (most[part] ?? planLengths.step);

/** Whether a plan says what a line of a draft says, where it belongs: a plan that is full takes no more, and what another tab has changed meanwhile stays as it is there. */
export function saysLine(plan: PlanFields, line: DraftLine): boolean {
  const { part, text } = line;
  if (!fits(line)) return plan.steps.includes(text);
  switch (part) {
    case 'assessment':
      return plan.findings.includes(text);
    case 'medicine':
      return plan.medicines.some(({ give }) => give === text);
    case 'warning':
      return plan.warningSigns.includes(text);
    case 'check':
      return plan.checkAgain?.what.includes(text) ?? false;
    default:
      return plan.steps.includes(text);
  }
}

/**
 * The fields of a plan that lines of a draft change, each added where it belongs and none twice. A medicine comes with the words of the line; its name and dose are the vet's to
 * enter. What is longer than its place takes, is a thing to do.
 */
export function planChanges(
  { draft, inForce, pet }: Pick<Work, 'draft' | 'inForce' | 'pet'>,
  lines: readonly DraftLine[],
): Partial<{ [Field in keyof PlanFields]: { was: PlanFields[Field]; to: PlanFields[Field] } }> {
  // A draft that amends a plan begins like it.
  const was: PlanFields = draft?.fields ?? inForce?.content ?? nothing;
  const textsOf = (part: DraftLine['part']) =>
    lines.filter((line) => line.part === part && fits(line)).map(({ text }) => text);
  const added = (there: readonly string[], texts: readonly string[], limit: number) =>
    [...there, ...texts.filter((text) => !there.includes(text))].slice(0, limit);
  const given = was.medicines.map(({ give }) => give);
  const checked = joined(was.checkAgain?.what ?? '', textsOf('check'), planLengths.checkAgain);
  const to: PlanFields = {
    findings: joined(was.findings, textsOf('assessment'), planLengths.findings),
    steps: added(
      was.steps,
      [...textsOf('instruction'), ...lines.filter((line) => !fits(line)).map(({ text }) => text)],
      mostSteps,
    ),
    medicines: [
      ...was.medicines,
      ...textsOf('medicine')
        .filter((text) => !given.includes(text))
        .map((give) => ({ ...emptyMedicine(pet), give })),
    ].slice(0, mostMedicines),
    warningSigns: added(was.warningSigns, textsOf('warning'), mostWarningSigns),
    checkAgain: checked === '' ? was.checkAgain : { on: was.checkAgain?.on ?? null, what: checked },
  };
  const isChanged = (field: keyof PlanFields) => JSON.stringify(was[field]) !== JSON.stringify(to[field]);
  return {
    ...(isChanged('findings') && { findings: { was: was.findings, to: to.findings } }),
    ...(isChanged('steps') && { steps: { was: was.steps, to: to.steps } }),
    ...(isChanged('medicines') && { medicines: { was: was.medicines, to: to.medicines } }),
    ...(isChanged('warningSigns') && { warningSigns: { was: was.warningSigns, to: to.warningSigns } }),
    ...(isChanged('checkAgain') && { checkAgain: { was: was.checkAgain, to: to.checkAgain } }),
  };
}
