import { expect, test } from 'vitest';
import { DutyLine } from '../../../worker/consults/pages/duty-line.tsx';
import type { Duty } from '../../../worker/consults/read-duty.ts';

const said = async (duty: Duty | null) =>
  String((await DutyLine({ duty, locale: 'en' })) ?? '')
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
    expect(await said({ vets, answerSeconds })).toBe(words);
  },
);

test('with nobody on duty it promises no speed, and says what one can do', async () => {
  const words = await said({ vets: 0, answerSeconds: 30 });
  expect(words).toMatch(/^Nobody is on duty right now\. You can leave your consult/);
  expect(words).not.toContain('minute');
});

test('what is not known is not claimed', async () => {
  expect(await said(null)).toBe('');
});
