import { expect, test } from 'vitest';
import { errorText } from '../../worker/core/error-texts.ts';

test.each([
  ['QUOTA_EXCEEDED', { meter: 'site', limit: 1, used: 1, planCode: 'basic' }, 'includes 1 on the web'],
  ['QUOTA_EXCEEDED', { meter: 'chat', limit: 1, used: 1 }, 'every consult of your plan'],
  ['QUOTA_EXCEEDED', {}, 'every consult of your plan'],
  ['WRONG_STATE', { subject: 'findings', count: 3 }, 'There are 3 things'],
  ['WRONG_STATE', {}, 'This consult'],
  ['WRONG_STATE', { subject: 'last-template' }, 'Offer another one first'],
  ['CONFLICT', { field: 'slug' }, 'Another site has that address'],
  ['CONFLICT', { revision: 3 }, 'Somebody changed this'],
  ['TOO_LARGE', { of: 'menus', limit: 12 }, 'room for 12'],
] as const)('X5 X6 %s %j says what it is about', (code, params, words) => {
  expect(errorText(code, 'en', params)).toContain(words);
  expect(errorText(code, 'es', params)).not.toMatch(/[{}]/);
});
