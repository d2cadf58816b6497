import { measuredText } from './measured-text.ts';
import type { Reason } from './reason.ts';
import type { Rules, Text } from './rules.ts';

/** A reason as people read it: what kind it is, and what of the animal it speaks of, in both languages; null where the kind says all. */
export type ReasonLine = { kind: Reason['kind']; text: Text | null };

function textOf(rules: Rules, reason: Reason): Text | undefined {
  switch (reason.kind) {
    case 'sign':
    case 'cannot-tell':
      return rules.signs[reason.sign]?.text;
    case 'measure': {
      const measure = rules.measures[reason.measure];
      return measure && measuredText(measure, reason.value);
    }
    case 'dose':
      return rules.substances[reason.substance]?.text;
    case 'complaint':
      return rules.complaints[reason.complaint]?.title;
    default:
      return undefined;
  }
}

/** Puts the reasons of a decision under one version of the rules into words. */
export function reasonLines(rules: Rules, reasons: readonly Reason[]): ReasonLine[] {
  return reasons.map((reason) => ({ kind: reason.kind, text: textOf(rules, reason) ?? null }));
}
