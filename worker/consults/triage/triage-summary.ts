import * as z from 'zod/mini';
import type { Level } from '../../../contract/urgency.ts';
import { type Answers, answersSchema } from './answers.ts';
import { measuredBesideNormal } from './measured-text.ts';
import { reasonSchema } from './reason.ts';
import { type ReasonLine, reasonLines } from './reason-line.ts';
import type { Rules } from './rules.ts';
import { rulesOf } from './rules-of.ts';
import type { Triage } from './triage-schema.ts';

/** A triage as it is stored: the answers and reasons in the ids of the rules of that version. */
type StoredTriage = { version: string; level: Level; answers: unknown; reasons: unknown; decidedAt: Date };

const answerOrder = ['yes', 'cannot-tell', 'unknown', 'no'] as const;

/** The answers about signs, those that say something first. */
function signsOf(rules: Rules, answers: Answers): Triage['signs'] {
  return Object.entries(answers.signs)
    .flatMap(([sign, answer]) => {
      const text = rules.signs[sign]?.text;
      return text ? [{ text, answer }] : [];
    })
    .toSorted((one, other) => answerOrder.indexOf(one.answer) - answerOrder.indexOf(other.answer));
}

function doseOf(rules: Rules, dose: Answers['dose']): Triage['dose'] {
  const substance = dose && rules.substances[dose.substance];
  if (!dose || !substance) return null;
  const product = substance.products.find(({ id }) => id === dose.product);
  return {
    substance: substance.text,
    product: product?.text ?? null,
    unit: product?.unit ?? null,
    units: dose.units,
    weightKg: dose.weightKg,
  };
}

/** Why the rules gave their level, in words; none where nothing was asked or the version is not known here. */
export function triageReasons(row: Pick<StoredTriage, 'version' | 'reasons'> | null): ReasonLine[] {
  const rules = row && rulesOf(row.version);
  const reasons = z.array(reasonSchema).safeParse(row?.reasons).data;
  return rules && reasons ? reasonLines(rules, reasons) : [];
}

/** A stored triage in words; null where nothing was asked, or under rules that are not known here. */
export function triageSummary(row: StoredTriage | null): Triage | null {
  const rules = row && rulesOf(row.version);
  const answers = answersSchema.safeParse(row?.answers).data;
  if (!rules || !answers) return null;
  const measures = Object.entries(answers.measures).flatMap(([id, value]) => {
    const measure = rules.measures[id];
    return measure && value !== null ? [measuredBesideNormal(measure, value)] : [];
  });
  return {
    version: row.version,
    level: row.level,
    reasons: triageReasons(row),
    complaint: (answers.complaint && rules.complaints[answers.complaint]?.title) || null,
    signs: signsOf(rules, answers),
    measures,
    dose: doseOf(rules, answers.dose),
    decidedAt: row.decidedAt.toISOString(),
  };
}
