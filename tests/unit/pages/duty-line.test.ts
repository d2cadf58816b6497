import { expect, test } from 'vitest';
import type { Duty } from '../../../worker/consults/duty/read-duty.ts';
import { DutyLine } from '../../../worker/consults/pages/duty-line.tsx';

const now = new Date('2026-11-29T22:00:00Z');
const said = async (duty: Duty | null) =>
  String((await DutyLine({ duty, locale: 'en', now })) ?? '')
    .replaceAll(/<[^>]*>/g, '')
    .trim();

test.each([
  [2, 30, '2 vets on duty now. The latest consults were answered in under a minute.'],
  [1, 61, '1 vet on duty now. The latest consults were answered in about a minute.'],
  [3, 260, '3 vets on duty now. The latest consults were answered in about 4 minutes.'],
  [3, 89 * 60, '3 vets on duty now. The latest consults were answered in about 89 minutes.'],
  [3, 100 * 60, '3 vets on duty now. The latest consults were answered in about 2 hours.'],
  [1, null, '1 vet on duty now.'],
])(
  'with %i on duty and a middle wait of %s seconds the page says: %s',
  async (vets, answerSeconds, words) => {
    expect(await said({ vets, answerSeconds, nextAt: null })).toBe(words);
  },
);

test('with nobody on duty it promises no speed, and says what one can do', async () => {
  const words = await said({ vets: 0, answerSeconds: 30, nextAt: null });
  expect(words).toMatch(/^Nobody is on duty right now\. You can ask to be told/);
  expect(words).not.toContain('minute');
});

test.each([
  ['2026-11-29T22:00:20Z', 'in a minute'],
  ['2026-11-29T22:40:00Z', 'in 40 minutes'],
  ['2026-11-30T06:10:00Z', 'in about 8 hours'],
  ['2026-12-02T06:00:00Z', 'in about 2 days'],
])('A47 nobody is on duty and the next shift begins at %s: %s', async (at, words) => {
  const line = await said({ vets: 0, answerSeconds: null, nextAt: new Date(at) });
  expect(line).toContain(`Nobody is on duty right now. The next vet comes ${words}. You can ask`);
});

test('what is not known is not claimed', async () => {
  expect(await said(null)).toBe('');
});
