import { extractSite } from '../../worker/sites/extract/extract.ts';
import { type Judgement, judgeDraft } from './judge.ts';
import { importCases } from './read-cases.ts';

/** How well old sites are read: precision and recall by kind of field, and whether the confidence says how often it is right. */

const percent = (part: number, whole: number): string =>
  whole === 0 ? '    -' : `${((part / whole) * 100).toFixed(1).padStart(5)}`;

function printFields(title: string, judgements: readonly Judgement[]): void {
  console.log(`\n${title}\n${'field'.padEnd(12)}  right  wrong  missed  precision  recall`);
  const rows = [...new Set(judgements.map(({ field }) => field)), 'all'];
  for (const field of rows) {
    const own = judgements.filter((one) => field === 'all' || one.field === field);
    const count = (outcome: Judgement['outcome']) => own.filter((one) => one.outcome === outcome).length;
    const [right, wrong, missed] = [count('right'), count('wrong'), count('missed')];
    // One that is wrong where something else stood is missed, too.
    const instead = own.filter((one) => one.outcome === 'wrong' && !one.what.startsWith('nothing /')).length;
    console.log(
      `${field.padEnd(12)}  ${String(right).padStart(5)}  ${String(wrong).padStart(5)}  ${String(missed).padStart(6)}  ${percent(right, right + wrong).padStart(9)}  ${percent(right, right + missed + instead).padStart(6)}`,
    );
  }
}

/** Bounds of the confidences that are counted together. */
const steps = [0, 0.5, 0.65, 0.8, 0.9, 1.01] as const;

function printCalibration(judgements: readonly Judgement[]): void {
  console.log('\nconfidence     found  said on average  right');
  for (const [at, from] of steps.slice(0, -1).entries()) {
    const to = steps[at + 1] ?? 1;
    const own = judgements.filter(
      ({ confidence }) => confidence !== null && confidence >= from && confidence < to,
    );
    const sure = own.reduce((sum, { confidence }) => sum + (confidence ?? 0), 0);
    const right = own.filter(({ outcome }) => outcome === 'right').length;
    console.log(
      `${from.toFixed(2)} to ${Math.min(1, to).toFixed(2)}  ${String(own.length).padStart(7)}  ${percent(sure, own.length).padStart(15)}  ${percent(right, own.length)}`,
    );
  }
}

const judged = importCases().map(({ name, type, bytes, expected, isForTuning }) => {
  const draft = extractSite([{ address: 'https://example.test/', type, bytes }], { currency: 'EUR' });
  return { name, isForTuning, judgements: judgeDraft(draft, expected) };
});
if (process.argv.includes('--each')) {
  for (const { name, isForTuning, judgements } of judged)
    for (const { field, outcome, what } of judgements)
      if (isForTuning && outcome !== 'right') console.log(`${name}: ${field} ${outcome}: ${what}`);
}
const of = (isForTuning: boolean) =>
  judged.filter((one) => one.isForTuning === isForTuning).flatMap(({ judgements }) => judgements);
console.log(
  `${String(judged.length)} pages; of ${String(judged.length / 2)} that it was tuned by, only the first table speaks.`,
);
printFields('Tuned by', of(true));
printFields('Not tuned by', of(false));
printCalibration(of(false));
