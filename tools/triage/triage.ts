/** `npm run triage`: how well the rules of triage do on the written cases. */
import { currentRules } from '../../worker/consults/triage/rules-of.ts';
import { agreementOf } from './agreement.ts';
import { score } from './score.ts';
import { secondGrades } from './second-grades.ts';
import { writtenCases } from './written/written-cases.ts';

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const of = score(currentRules, writtenCases);
console.table({
  rules: { value: currentRules.version },
  cases: { value: of.cases },
  'sensitivity of red and orange': {
    value: percent(of.sensitivity),
    aim: '>= 97 %',
    met: of.sensitivity >= 0.97,
  },
  'under-triage': { value: percent(of.underTriage), aim: '<= 0.5 %', met: of.underTriage <= 0.005 },
  'red ones missed': { value: of.redMissed.length, aim: '0', met: of.redMissed.length === 0 },
  'over-triage': { value: percent(of.overTriage), aim: '<= 10 %', met: of.overTriage <= 0.1 },
  'most taps to red': { value: of.mostTapsToRed, aim: '<= 4', met: of.mostTapsToRed <= 4 },
  'most screens': { value: of.mostScreens, aim: '<= 8', met: of.mostScreens <= 8 },
});
for (const { text, vet, rules } of of.apart) console.log(`${vet} by a vet, ${rules} by the rules: ${text}`);

const graded = secondGrades(writtenCases);
if (graded) {
  const between = agreementOf(graded.map(({ written, second }) => [written.vet, second]));
  const regraded = score(
    currentRules,
    graded.map(({ written, second }) => ({ ...written, vet: second })),
  );
  console.log('The same cases, graded by somebody else without seeing the first level:');
  console.table({
    cases: { value: between.cases },
    'same level': { value: percent(between.exact) },
    'weighted kappa': { value: between.kappa.toFixed(2) },
    'sensitivity of red and orange': { value: percent(regraded.sensitivity) },
    'under-triage': { value: percent(regraded.underTriage) },
    'red ones missed': { value: regraded.redMissed.length },
    'over-triage': { value: percent(regraded.overTriage) },
  });
  for (const { written, second } of graded.filter((one) => one.written.vet !== one.second))
    console.log(`${written.vet} first, ${second} second: ${written.id} ${written.text}`);
}
