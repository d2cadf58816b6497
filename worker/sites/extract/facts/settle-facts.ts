import { type FoundFacts, foundFactsSchema } from '../draft.ts';
import type { Candidate, FactKey } from './candidate.ts';

/** What two ways of writing a value have in common: numbers by their digits, the rest without capitals, accents and signs. */
function comparable(key: FactKey, value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (key === 'phone') return text.replaceAll(/\D/g, '').slice(-9);
  if (key.startsWith('links.')) return text.replace(/^https?:\/\/(?:www\.)?/, '').replace(/[/?#]+$/, '');
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

/** Nothing is surer than this: somebody looks at it all the same. */
const surest = 0.98;

/**
 * Of what was said of each fact, the value that is said best: ways of saying it that agree add up as independent ones do (1 - (1-a)(1-b)), one that says otherwise
 * as loudly takes a quarter away. Values that break the rules of what a business may have are left out. docs/import.md has the rule.
 */
export function settleFacts(candidates: readonly Candidate[]): FoundFacts {
  const groups = new Map<FactKey, Map<string, Candidate[]>>();
  for (const one of candidates) {
    const values = groups.get(one.key) ?? new Map<string, Candidate[]>();
    const same = comparable(one.key, one.value);
    const alike = values.get(same);
    if (alike) alike.push(one);
    else values.set(same, [one]);
    groups.set(one.key, values);
  }
  const facts: Record<string, unknown> = {};
  const links: Record<string, unknown> = {};
  for (const [key, values] of groups) {
    const settled = [...values.values()].map((said) => {
      const best = said.toSorted((a, b) => b.confidence - a.confidence)[0];
      const byOrigin = new Map<string, number>();
      for (const { origin, confidence } of said)
        byOrigin.set(origin, Math.max(byOrigin.get(origin) ?? 0, confidence));
      const doubt = [...byOrigin.values()].reduce((rest, sure) => rest * (1 - sure), 1);
      return { best, sure: Math.min(surest, 1 - doubt) };
    });
    const [first, second] = settled.toSorted((a, b) => b.sure - a.sure);
    if (first?.best === undefined) continue;
    const isDisputed = second !== undefined && second.sure > first.sure - 0.1;
    const confidence = Math.round(first.sure * (isDisputed ? 0.75 : 1) * 100) / 100;
    const found = { ...first.best, key: undefined, confidence };
    const link = /^links\.(.+)$/.exec(key)?.[1];
    if (link === undefined) facts[key] = found;
    else links[link] = found;
  }
  return foundFactsSchema.parse({ ...valid(facts), links });
}

/** Facts whose values are what they may be. */
function valid(facts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const shape: Readonly<Record<string, { safeParse: (value: unknown) => { success: boolean } }>> =
    foundFactsSchema.shape;
  return Object.fromEntries(
    Object.entries(facts).filter(([key, found]) => shape[key]?.safeParse(found).success === true),
  );
}
