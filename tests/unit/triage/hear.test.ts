import { expect, test } from 'vitest';
import { decide } from '../../../worker/consults/triage/decide.ts';
import { hear } from '../../../worker/consults/triage/hear.ts';
import { currentRules as rules } from '../../../worker/consults/triage/rules-of.ts';

test.each([
  ['dog', 'no puede respirar', 'cannot-breathe'],
  ['dog', 'NO PUEDE RESPIRAR!!!', 'cannot-breathe'],
  ['dog', 'no puede casi respirarr', 'cannot-breathe'],
  ['dog', 'se comió raticida', 'ate-rodenticide'],
  ['dog', 'se comio ratisida', 'ate-rodenticide'],
  ['dog', 'hit by car', 'hit-by-car'],
  ['cat', 'got hit by a car', 'hit-by-car'],
  ['dog', 'lo atropeyaron', 'hit-by-car'],
  ['horse', 'twisted gut', 'colic-swollen'],
  ['dog', 'twisted gut', 'belly-tight'],
  ['dog', 'esta combulsionando', 'seizing'],
  ['dog', 'my dog is haveing a seizeure', 'seizing'],
  ['cat', 'no hase pis', 'urine-blocked-tom'],
  ['cat', 'he cant pee', 'urine-blocked-tom'],
  ['horse', 'se rebuelca', 'colic-violent'],
])('U5 a %s: "%s" asks about %s at once', (species, text, sign) => {
  const kind = species === 'horse' ? 'horse' : species === 'cat' ? 'cat' : 'dog';
  const heard = hear(rules, kind, text);
  expect(heard.signs).toContain(sign);
  const first = decide(rules, {
    species: kind,
    complaint: null,
    raised: heard.signs,
    signs: {},
    measures: {},
  }).next;
  expect(first).toMatchObject({ kind: 'signs', signs: expect.arrayContaining([sign]) });
});

test.each([
  ['dog', 'no hay sangre a chorro ni nada', 'bleeding-hard'],
  ['dog', 'had a seizure last year, today he coughs', 'seizing'],
  ['dog', 'nunca lo han atropellado', 'hit-by-car'],
] as const)('U6 a %s: "%s" raises the question and sets no level', (species, text, sign) => {
  const raised = hear(rules, species, text).signs;
  expect(raised).toContain(sign);
  const answers = { species, complaint: 'cough', raised, signs: {}, measures: {} };
  expect(decide(rules, answers).level).toBe('yellow');
  expect(decide(rules, { ...answers, raised: [] }).level).toBe('yellow');
});

test('U5 words alone never lower a level', () => {
  const answers = {
    species: 'dog',
    complaint: 'cough',
    raised: [],
    signs: { collapsed: 'yes' },
    measures: {},
  } as const;
  const raised = hear(rules, 'dog', 'está perfecto, no le pasa nada, solo tose').signs;
  expect(decide(rules, { ...answers, raised, signs: { ...answers.signs } }).level).toBe('red');
});

test.each(['perro', 'small graze on his elbow', 'come bien y juega'])(
  'what only looks alike is not heard: "%s"',
  (text) => {
    expect(hear(rules, 'dog', text).signs).toEqual([]);
  },
);
