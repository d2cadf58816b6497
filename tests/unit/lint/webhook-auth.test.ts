import { expect, test } from 'vitest';
import { webhookAuthBreaches } from '../../../tools/lint/rules/webhook-auth.ts';
import { parseSource } from '../../../tools/lint/source.ts';

const breaches = (text: string) => {
  const source = parseSource('worker/core/a.ts', text);
  if (!('program' in source)) throw new Error(source.message);
  return webhookAuthBreaches(source).length;
};

test('L7 no webhook is received with a way around its signature', () => {
  expect(breaches('await receiver.receive(body, header, true);')).toBe(1);
  expect(breaches('await receiver.receive(body, header, skipAuth);')).toBe(1);
  expect(breaches('await receiver.receive(body, header);')).toBe(0);
});
