import type { Answers } from './answers.ts';
import { isMoreUrgent } from './level.ts';
import type { Rules, Text } from './rules.ts';

/**
 * What to do until a vet takes over, one step a text: the steps of the complaint, then those of every other complaint whose hallmark (the
 * first sign of its first screen) is there and urgent.
 */
export function firstAidFor(rules: Rules, answers: Answers): Text[] {
  const urgent = Object.entries(answers.signs)
    .filter(
      ([sign, answer]) => answer === 'yes' && isMoreUrgent(rules.signs[sign]?.level ?? 'blue', 'yellow'),
    )
    .map(([sign]) => sign);
  const concerned = Object.entries(rules.complaints).filter(
    ([id, complaint]) => id === answers.complaint || urgent.includes(complaint.screens[0]?.[0] ?? ''),
  );
  const ownFirst = concerned.toSorted(
    ([one], [other]) => Number(other === answers.complaint) - Number(one === answers.complaint),
  );
  return [...new Set(ownFirst.flatMap(([, complaint]) => complaint.firstAid))];
}
