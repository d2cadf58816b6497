import { type ConsultMode, consultModes } from '../../contract/consults.ts';
import { type Currency, currencies } from '../../contract/money.ts';
import { type Level, levels } from '../../contract/urgency.ts';
import type { ApiOutputs } from '../../web/kit/api/api-types.ts';

export type PayoutRules = ApiOutputs['admin']['payoutRules']['list'];
export type PayoutRule = PayoutRules['rules'][number];

/** For which consults a rule is; `level` null: for all of the mode that have none of their own. */
export type RuleSlot = { meter: ConsultMode; level: Level | null; currency: Currency };

/** The levels that a mode can have a rule for, that for all first. */
export const ruleLevels: readonly (Level | null)[] = [null, ...levels];

/** How the address names a slot: `chat.all.eur`. */
export const slotKey = ({ meter, level, currency }: RuleSlot) =>
  [meter, level ?? 'all', currency.toLowerCase()].join('.');

/** Everything that can have a rule. */
export const ruleSlots: readonly RuleSlot[] = consultModes.flatMap((meter) =>
  ruleLevels.flatMap((level) => currencies.map((currency) => ({ meter, level, currency }))),
);

/** The rules of a slot, the newest first, with the one in force at `now`; null where there is none. */
export function rulesOf(slot: RuleSlot, rules: readonly PayoutRule[], now: Date) {
  const all = rules
    .filter((rule) => slotKey(rule) === slotKey(slot))
    .toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
  return { all, inForce: all.find((rule) => new Date(rule.validFrom) <= now) ?? null };
}
