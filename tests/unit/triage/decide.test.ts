import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Answers, answersSchema } from '../../../worker/consults/triage/answers.ts';
import { decide } from '../../../worker/consults/triage/decide.ts';
import { firstAidFor } from '../../../worker/consults/triage/first-aid.ts';
import { isMoreUrgent } from '../../../worker/consults/triage/level.ts';
import { currentRules as rules, rulesOf } from '../../../worker/consults/triage/rules-of.ts';

const blank = (species: Answers['species'], complaint: string | null): Answers => ({
  species,
  complaint,
  raised: [],
  signs: {},
  measures: {},
});

const signAnswer = fc.constantFrom('yes', 'no', 'unknown', 'cannot-tell');
const anyAnswers: fc.Arbitrary<Answers> = fc.record({
  species: fc.constantFrom('dog', 'cat', 'horse', 'other'),
  complaint: fc.option(fc.constantFrom(...Object.keys(rules.complaints))),
  raised: fc.subarray(Object.keys(rules.signs), { maxLength: 5 }),
  signs: fc.dictionary(fc.constantFrom(...Object.keys(rules.signs)), signAnswer, { maxKeys: 25 }),
  measures: fc.dictionary(
    fc.constantFrom(...Object.keys(rules.measures)),
    fc.double({ min: 0, max: 250, noNaN: true }),
  ),
});

test('U1 the same answers give the same level and the same reasons, whatever order they came in', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const reordered = {
        ...answers,
        signs: Object.fromEntries(Object.entries(answers.signs).toReversed()),
      };
      const [one, other] = [decide(rules, answers), decide(rules, reordered)];
      expect(other.level).toBe(one.level);
      expect(new Set(other.reasons.map((reason) => JSON.stringify(reason)))).toEqual(
        new Set(one.reasons.map((reason) => JSON.stringify(reason))),
      );
      expect(answersSchema.safeParse(answers).success).toBe(true);
    }),
  );
});

test('U2 one more sign never lowers the level, whatever was answered before', () => {
  fc.assert(
    fc.property(anyAnswers, fc.constantFrom(...Object.keys(rules.signs)), (answers, sign) => {
      const before = decide(rules, answers).level;
      const after = decide(rules, { ...answers, signs: { ...answers.signs, [sign]: 'yes' } }).level;
      expect(isMoreUrgent(before, after)).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

test('U4 who does not know is asked again with how to look, and still counts for more than a no', () => {
  const complaint = rules.complaints.urine;
  const no = Object.fromEntries(
    [...(complaint?.screens.flat() ?? []), ...rules.general].map((sign) => [sign, 'no' as const]),
  );
  const cat = { ...blank('cat', 'urine'), signs: no };
  expect(decide(rules, cat)).toMatchObject({ level: 'green', complete: true });

  const unsure = { ...cat, signs: { ...no, 'urine-blocked-tom': 'unknown' as const } };
  expect(decide(rules, unsure)).toMatchObject({
    level: 'orange',
    next: { kind: 'again', signs: ['urine-blocked-tom'] },
  });
  const cannotTell = { ...cat, signs: { ...no, 'urine-blocked-tom': 'cannot-tell' as const } };
  expect(decide(rules, cannotTell)).toMatchObject({
    level: 'orange',
    complete: true,
    reasons: [{ kind: 'cannot-tell', sign: 'urine-blocked-tom' }],
  });
});

test('U4 questions that were left out never let a case pass for a mild one', () => {
  expect(decide(rules, blank('dog', 'skin'))).toMatchObject({
    level: 'yellow',
    complete: false,
    reasons: [{ kind: 'unanswered' }],
  });
  expect(decide(rules, blank('dog', null))).toMatchObject({ level: 'yellow', next: { kind: 'complaint' } });
});

test('U8 red asks nothing more and says what to do now, also for a sign of another complaint', () => {
  const red = { ...blank('dog', 'skin'), signs: { seizing: 'yes' as const } };
  expect(decide(rules, red)).toMatchObject({ level: 'red', next: null });
  const steps = firstAidFor(rules, red);
  expect(steps).toEqual(expect.arrayContaining([...(rules.complaints.seizure?.firstAid ?? [])]));
});

test('U9 every version that was in use can still be finished', () => {
  expect(rulesOf(rules.version)).toBe(rules);
  expect(rulesOf('1999-01')).toBeUndefined();
});

test('U12 of another species only the general signs are asked, and nothing milder than yellow is said', () => {
  const rabbit = blank('other', null);
  const { next } = decide(rules, rabbit);
  expect(next).toEqual({ kind: 'signs', signs: rules.general.slice(0, 7) });
  const well = { ...rabbit, signs: Object.fromEntries(rules.general.map((sign) => [sign, 'no' as const])) };
  expect(decide(rules, well)).toMatchObject({ level: 'yellow', complete: true });
  expect(decide(rules, { ...rabbit, signs: { collapsed: 'yes' } }).level).toBe('red');
});
