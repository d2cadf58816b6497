import * as z from 'zod';
import type { consultTriage } from '../../db/schema/index.ts';
import { type Answers, answersSchema } from './triage/answers.ts';
import { measuredText } from './triage/measured-text.ts';
import { reasonSchema } from './triage/reason.ts';
import { type ReasonLine, reasonLines } from './triage/reason-line.ts';
import type { Rules } from './triage/rules.ts';
import { rulesOf } from './triage/rules-of.ts';
import type { Triage } from './triage/triage-schema.ts';

type Row = typeof consultTriage.$inferSelect;

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
export function triageReasons(row: Pick<Row, 'version' | 'reasons'> | null): ReasonLine[] {
  const rules = row && rulesOf(row.version);
  const reasons = z.array(reasonSchema).safeParse(row?.reasons).data;
  return rules && reasons ? reasonLines(rules, reasons) : [];
}

/** A stored triage in words; null where nothing was asked, or under rules that are not known here. */
export function triageSummary(row: Row | null): Triage | null {
  const rules = row && rulesOf(row.version);
  const answers = answersSchema.safeParse(row?.answers).data;
  if (!rules || !answers) return null;
  const measures = Object.entries(answers.measures).flatMap(([id, value]) => {
    const measure = rules.measures[id];
    return measure && value !== null ? [measuredText(measure, value)] : [];
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
