/** `npm run triage`: how well the rules of triage do on the written cases. */
import { currentRules } from '../../worker/consults/triage/rules-of.ts';
import { score } from './score.ts';
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
