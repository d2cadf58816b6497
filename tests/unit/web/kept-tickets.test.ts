import { expect, test } from 'vitest';
import { keepTicket, takeTicket } from '../../../web/kit/live/kept-tickets.ts';
import { noteSignedIn } from '../../../web/kit/session/session-store.ts';

const now = Date.parse('2026-11-28T12:00:00Z');
const until = (seconds: number) => new Date(now + seconds * 1_000).toISOString();

test('A ticket that an answer brought along is used once, for its room, while it lasts, by who got it', () => {
  keepTicket('consult-room/a', { ticket: 'first', expiresAt: until(900) });
  expect(takeTicket('consult-room/b', now)).toBeNull();
  expect(takeTicket('consult-room/a', now)).toBe('first');
  expect(takeTicket('consult-room/a', now)).toBeNull();

  keepTicket('consult-room/a', { ticket: 'late', expiresAt: until(900) });
  expect(takeTicket('consult-room/a', now + 890_000)).toBeNull();

  keepTicket('consult-room/a', { ticket: 'of somebody else', expiresAt: until(900) });
  noteSignedIn({ id: crypto.randomUUID(), email: 'ana@demo.test' });
  expect(takeTicket('consult-room/a', now)).toBeNull();
});
