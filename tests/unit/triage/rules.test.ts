import { expect, test } from 'vitest';
import type { Level } from '../../../contract/urgency.ts';
import { score } from '../../../tools/triage/score.ts';
import { writtenCases } from '../../../tools/triage/written/written-cases.ts';
import { moreUrgent } from '../../../worker/consults/triage/level.ts';
import { currentRules as rules } from '../../../worker/consults/triage/rules-of.ts';

/** Every text of a rule, wherever it stands in it. */
function textsIn(part: unknown): { es: string; en: string }[] {
  if (typeof part !== 'object' || part === null) return [];
  if ('es' in part && typeof part.es === 'string' && 'en' in part && typeof part.en === 'string') {
    return [{ es: part.es, en: part.en }];
  }
  return Object.values(part).flatMap(textsIn);
}

test('U10 every rule has a text in both languages and a source that is listed', () => {
  for (const part of [rules.complaints, rules.signs, rules.measures, rules.substances]) {
    for (const [id, rule] of Object.entries(part)) {
      const texts = textsIn(rule);
      expect(texts.length, id).toBeGreaterThan(0);
      for (const text of texts) {
        expect(text.es.trim().length, id).toBeGreaterThan(0);
        expect(text.en.trim().length, id).toBeGreaterThan(0);
      }
      expect(rule.sources.length, id).toBeGreaterThan(0);
      for (const source of rule.sources) expect(rules.sources, id).toHaveProperty(source);
    }
  }
});

test('U10 a complaint asks only about signs and measures that there are, the worst first, and has something to do now', () => {
  for (const [id, complaint] of Object.entries(rules.complaints)) {
    expect(complaint.firstAid.length, id).toBeGreaterThan(0);
    const levels = complaint.screens.map((signs) =>
      signs.map((sign) => {
        expect(rules.signs, id).toHaveProperty(sign);
        return rules.signs[sign]?.level ?? 'blue';
      }),
    );
    for (const measure of complaint.measures ?? []) expect(rules.measures, id).toHaveProperty(measure);
    const [worst, ...rest] = levels.map((of) => of.reduce<Level>(moreUrgent, 'blue'));
    for (const later of rest) expect(moreUrgent(later, worst ?? 'blue'), id).toBe(worst);
  }
});

test('every sign is asked about by some complaint, and every species has its complaints', () => {
  const asked = new Set([
    ...rules.general,
    ...Object.values(rules.complaints).flatMap(({ screens }) => screens.flat()),
  ]);
  expect(Object.keys(rules.signs).filter((sign) => !asked.has(sign))).toEqual([]);
  for (const species of ['dog', 'cat', 'horse'] as const) {
    expect(
      Object.values(rules.complaints).filter((complaint) => complaint.species.includes(species)).length,
    ).toBeGreaterThan(10);
  }
});

test('U3 U13 the written cases: sensitivity, under-triage, over-triage, taps', () => {
  const of = score(rules, writtenCases);
  expect(of.cases).toBeGreaterThanOrEqual(120);
  expect(of.redMissed).toEqual([]);
  expect(of.sensitivity).toBeGreaterThanOrEqual(0.97);
  expect(of.underTriage).toBeLessThanOrEqual(0.005);
  expect(of.overTriage).toBeLessThanOrEqual(0.1);
  expect(of.mostTapsToRed).toBeLessThanOrEqual(4);
  expect(of.mostScreens).toBeLessThanOrEqual(8);
});
