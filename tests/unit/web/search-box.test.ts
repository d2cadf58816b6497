import { expect, test } from 'vitest';
import { placeOf as adminPlaceOf } from '../../../admin/search/place-of.ts';
import { soundsLikeEmergency } from '../../../web/consults/search/emergency-words.ts';
import { placeOf } from '../../../web/consults/search/place-of.ts';
import { askedOf, countNarrowed, everything } from '../../../web/kit/search/asked.ts';

const now = Date.parse('2026-11-29T12:00:00Z');

test('Q8 what is asked: the words without blanks around them, and what was chosen; one letter asks nothing', () => {
  expect(askedOf('  cólico  ', everything, now)).toEqual({ q: 'cólico', limit: 10 });
  expect(askedOf(' c ', everything, now)).toBeNull();
  const narrowed = { kind: 'message', animal: 'a', span: 'week' } as const;
  expect(askedOf('cólico', narrowed, now)).toEqual({
    q: 'cólico',
    limit: 10,
    kind: 'message',
    animal: 'a',
    from: '2026-11-22',
  });
  expect([countNarrowed(everything), countNarrowed(narrowed)]).toEqual([0, 3]);
});

const found = {
  id: 'b0000000-0000-4000-8000-000000000001',
  locale: 'es' as const,
  title: '',
  happenedAt: '2026-11-29T12:00:00.000Z',
  consultId: 'c0000000-0000-4000-8000-000000000001',
  petId: null,
  petName: 'Luna',
  ownerId: 'd0000000-0000-4000-8000-000000000001',
  species: [],
  lexicalRank: 1,
  semanticRank: null,
  score: 0.01,
  snippet: [],
  path: '/guias/colico',
  level: null,
};

test('A24 a result leads to the page of an article, the animal, the consult, the very message', () => {
  const at = (kind: Parameters<typeof placeOf>[0]['kind']) => placeOf({ ...found, kind });
  expect(at('article')).toEqual({ href: '/guias/colico', leaves: true });
  expect(at('animal')).toEqual({ href: `/app/pets/${found.id}`, leaves: false });
  expect(at('consult').href).toBe(`/consult/${found.id}`);
  expect(at('plan').href).toBe(`/consult/${found.consultId}`);
  expect(at('message').href).toBe(`/consult/${found.consultId}?message=${found.id}`);
});

test('A24 what an admin finds leads to the account that it belongs to', () => {
  const at = (kind: Parameters<typeof adminPlaceOf>[0]['kind']) => adminPlaceOf({ ...found, kind }).href;
  expect(at('animal')).toBe(`/admin/users?row=${found.ownerId}`);
  expect(at('vet')).toBe(`/admin/users?row=${found.id}`);
  expect(at('message')).toBe(`/admin/consults?row=${found.consultId}`);
});

test.each([
  ['no puede respirar', true],
  ['my dog cannot breathe', true],
  ['vacuna de la rabia', false],
  ['best food for an old cat', false],
])('A24 "%s" leads to the emergency lane: %s', (typed, is) => {
  expect(soundsLikeEmergency(typed)).toBe(is);
});
