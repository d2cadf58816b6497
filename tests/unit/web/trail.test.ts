import { expect, test } from 'vitest';
import { firstReason } from '../../../web/consults/start/signs/first-reason.ts';
import {
  answerAt,
  beginTrail,
  questionAt,
  raisedByReason,
  raiseIn,
} from '../../../web/consults/start/signs/trail.ts';
import { answersOf, type Trail } from '../../../web/consults/start/signs/trail-schema.ts';
import type { Answers } from '../../../worker/consults/triage/answers.ts';
import { currentRules as rules } from '../../../worker/consults/triage/rules-of.ts';

const complaintOf = (trail: Trail, complaint: string) =>
  answerAt(trail, 0, { ...answersOf(beginTrail('dog')), complaint });
const everythingNo = (answers: Answers): Answers => ({
  ...answers,
  signs: Object.fromEntries(Object.keys(rules.signs).map((sign) => [sign, 'no' as const])),
});

test('A3 one question back shows what was answered; another answer forgets what came after it, the same one does not', () => {
  const begun = beginTrail('dog');
  expect(questionAt(begun, 0)).toMatchObject({ decision: { next: { kind: 'complaint' } }, given: undefined });
  const skin = complaintOf(begun, 'skin');
  const finished = answerAt(skin, 1, everythingNo(answersOf(skin)));
  expect(questionAt(finished, 0)?.given?.complaint).toBe('skin');
  expect(questionAt(finished, 2)?.decision.complete).toBe(true);

  expect(complaintOf(finished, 'skin').steps).toEqual(finished.steps);
  expect(complaintOf(finished, 'cough').steps).toHaveLength(2);
  expect(questionAt(finished, 3)).toBeNull();
});

test('U5 own words ask about their sign before anything else, and about none twice', () => {
  const blank = answersOf(beginTrail('dog'));
  const raised = raiseIn(rules, blank, 'no puede respirar');
  expect(raised.raised).toContain('cannot-breathe');
  expect(raiseIn(rules, raised, 'NO PUEDE RESPIRAR')).toBe(raised);
  expect(raiseIn(rules, everythingNo(blank), 'no puede respirar').raised).not.toContain('cannot-breathe');
});

test('U5 a reason that speaks of a sign nobody asked about leads back to that question, once', () => {
  const skipped = { ...beginTrail('dog'), isDone: true };
  const asks = raisedByReason(skipped, 'se comió raticida');
  expect(asks).toMatchObject({ isDone: false });
  const question = asks && questionAt(asks, asks.steps.length - 1);
  expect(question?.decision.next).toMatchObject({ kind: 'signs', signs: ['ate-rodenticide'] });
  expect(asks && raisedByReason(asks, 'se comió raticida')).toBeNull();
  expect(raisedByReason(skipped, 'Se rasca mucho')).toBeNull();
});

test('U4 a reason takes no answer back', () => {
  const answered = { ...beginTrail('dog'), isDone: true };
  const red = answerAt(answered, 0, { ...answersOf(answered), signs: { collapsed: 'yes' } });
  expect(raisedByReason(red, 'no puede respirar')).toBeNull();
});

test('U8 nobody in an emergency has to write first: the reason says what was seen, or what they wrote already', () => {
  const triage = complaintOf(beginTrail('dog'), 'collapse');
  const red = answerAt(triage, 1, { ...answersOf(triage), signs: { collapsed: 'yes' } });
  expect(firstReason({ words: '', triage: red }, 'es')).toContain(rules.signs.collapsed?.text.es);
  expect(firstReason({ words: ' se ha desmayado ', triage: red }, 'es')).toBe('se ha desmayado');
  expect(firstReason({ words: '', triage }, 'es')).toBe('');
});
