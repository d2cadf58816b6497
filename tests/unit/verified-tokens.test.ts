import { expect, test } from 'vitest';
import { VerifiedTokens } from '../../worker/core/identity/verified-tokens.ts';

const actor = (id: string) => ({
  kind: 'user' as const,
  id,
  email: '',
  sessionId: null,
  issuedAt: 0,
  assurance: 'aal1' as const,
  appRole: null,
});
const now = 1_000_000_000;

test('J2 a token that was good is known for a minute, and never beyond its expiry', () => {
  const tokens = new VerifiedTokens();
  tokens.keep('long', actor('ana'), now, now + 3_600_000);
  tokens.keep('short', actor('ben'), now, now + 5_000);
  expect(tokens.find('long', now + 59_999)).toEqual(actor('ana'));
  expect(tokens.find('long', now + 60_000)).toBeNull();
  expect(tokens.find('short', now + 4_999)).toEqual(actor('ben'));
  expect(tokens.find('short', now + 5_000)).toBeNull();
});

test('a clock that goes back finds nothing: the token may not be valid yet', () => {
  const tokens = new VerifiedTokens();
  tokens.keep('token', actor('ana'), now, now + 3_600_000);
  expect(tokens.find('token', now - 1)).toBeNull();
});

test('what is kept is bounded: the oldest goes, and a token of unusual length is not kept at all', () => {
  const tokens = new VerifiedTokens();
  for (let turn = 0; turn <= 1_000; turn += 1)
    tokens.keep(`token-${turn}`, actor('ana'), now, now + 3_600_000);
  tokens.keep('x'.repeat(5_000), actor('ana'), now, now + 3_600_000);
  expect(tokens.find('token-0', now)).toBeNull();
  expect(tokens.find('token-1', now)).toEqual(actor('ana'));
  expect(tokens.find('x'.repeat(5_000), now)).toBeNull();
});
