import { type Level, levels } from '../../contract/urgency.ts';

/** How far two people agree about the same cases. */
export type Agreement = {
  cases: number;
  /** Share of the cases to which both gave the same level, 0 to 1. */
  exact: number;
  /** Cohen's kappa with quadratic weights (Cohen 1968): 1 is agreement in everything, 0 what chance alone gives. */
  kappa: number;
};

/** Squared distance of two levels, as a share of the widest one. */
const distance = (one: number, other: number): number => ((one - other) / (levels.length - 1)) ** 2;

/** Compares two gradings, case by case. */
export function agreementOf(pairs: readonly (readonly [Level, Level])[]): Agreement {
  const ranks = pairs.map(([one, other]) => [levels.indexOf(one), levels.indexOf(other)] as const);
  const cases = ranks.length;
  const seen = ranks.reduce((sum, [one, other]) => sum + distance(one, other), 0) / cases;
  const chance =
    ranks.reduce(
      (sum, [one]) => sum + ranks.reduce((inner, [, other]) => inner + distance(one, other), 0),
      0,
    ) /
    cases ** 2;
  return {
    cases,
    exact: ranks.filter(([one, other]) => one === other).length / cases,
    kappa: chance === 0 ? 1 : 1 - seen / chance,
  };
}
