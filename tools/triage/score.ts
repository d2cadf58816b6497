import type { Level } from '../../contract/urgency.ts';
import { isMoreUrgent } from '../../worker/consults/triage/level.ts';
import type { Rules } from '../../worker/consults/triage/rules.ts';
import { walk } from './walk.ts';
import type { WrittenCase } from './written/written-case.ts';

/** How well the rules do on written cases; shares of 0 to 1. */
export type Score = {
  cases: number;
  /** Of what a vet calls red or orange, how much the rules call red or orange. */
  sensitivity: number;
  underTriage: number;
  overTriage: number;
  /** Cases that a vet calls red and the rules do not. */
  redMissed: string[];
  apart: { text: string; vet: Level; rules: Level }[];
  mostTapsToRed: number;
  mostScreens: number;
};

const isHigh = (level: Level): boolean => isMoreUrgent(level, 'yellow');

/** Takes every case through the intake and compares the levels with those of the vet. */
export function score(rules: Rules, cases: readonly WrittenCase[]): Score {
  const walked = cases.map((written) => ({ written, ...walk(rules, written) }));
  const apart = walked
    .filter(({ written, decision }) => decision.level !== written.vet)
    .map(({ written, decision }) => ({ text: written.text, vet: written.vet, rules: decision.level }));
  const high = walked.filter(({ written }) => isHigh(written.vet));
  const red = walked.filter(({ decision }) => decision.level === 'red');
  return {
    cases: cases.length,
    sensitivity: high.filter(({ decision }) => isHigh(decision.level)).length / high.length,
    underTriage: apart.filter((one) => isMoreUrgent(one.vet, one.rules)).length / cases.length,
    overTriage: apart.filter((one) => isMoreUrgent(one.rules, one.vet)).length / cases.length,
    redMissed: apart.filter(({ vet }) => vet === 'red').map(({ text }) => text),
    apart,
    mostTapsToRed: Math.max(...red.map(({ taps }) => taps)),
    mostScreens: Math.max(...walked.map(({ screens }) => screens)),
  };
}
