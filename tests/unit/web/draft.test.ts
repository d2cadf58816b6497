import { beforeEach, expect, test, vi } from 'vitest';
import { birthDateOfAge } from '../../../web/consults/pets/age.ts';
import { emptyPetEntry, petFieldOfPath, readPetEntry } from '../../../web/consults/pets/pet-entry.ts';
import type { Answers } from '../../../worker/consults/triage/answers.ts';

const load = () => import('../../../web/consults/start/draft.ts');
const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  vi.resetModules();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});

test('A3 what was typed is there after a reload', async () => {
  const before = await load();
  before.changeDraft({ reason: 'Cojea desde ayer', country: 'MX' });
  before.changeDraft({ accepted: true });
  vi.resetModules();
  const after = await load();
  expect(after).not.toBe(before);
  expect(after.currentDraft()).toMatchObject({ reason: 'Cojea desde ayer', country: 'MX', accepted: true });
});

test('A3 a draft of another version, or no draft at all, is an empty one', async () => {
  const { emptyDraft, parseDraft } = await load();
  for (const text of [null, '', '{', '[]', '{"reason":7}']) expect(parseDraft(text)).toEqual(emptyDraft());
});

test('A3 a storage that is full or closed loses nothing on the page', async () => {
  vi.stubGlobal('localStorage', {
    getItem: () => null,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  });
  const { changeDraft, currentDraft } = await load();
  changeDraft({ reason: 'Estornuda' });
  expect(currentDraft().reason).toBe('Estornuda');
});

test('A3 a started consult leaves nothing behind', async () => {
  const { changeDraft, clearDraft, currentDraft } = await load();
  changeDraft({ reason: 'Estornuda', email: 'ana@demo.test' });
  clearDraft();
  expect([...kept.values()]).toEqual([]);
  expect(currentDraft().reason).toBe('');
});

test('A3 the step is the first that lacks something', async () => {
  const { emptyDraft } = await load();
  const { firstOpenStep } = await import('../../../web/consults/start/start-progress.ts');
  const today = new Date(2026, 10, 22);
  const { beginTrail } = await import('../../../web/consults/start/signs/trail.ts');
  const empty = { ...emptyDraft(), triage: { ...beginTrail('cat'), isDone: true } };
  const entry = { ...empty.entry, name: 'Luna', species: 'cat' as const };
  expect(firstOpenStep(emptyDraft(), undefined, today)).toBe('signs');
  expect(firstOpenStep({ ...emptyDraft(), triage: beginTrail('cat') }, undefined, today)).toBe('signs');
  expect(firstOpenStep(empty, undefined, today)).toBe('pet');
  expect(firstOpenStep({ ...empty, entry }, undefined, today)).toBe('reason');
  expect(firstOpenStep({ ...empty, entry, reason: 'Tose' }, undefined, today)).toBe('consent');
  expect(firstOpenStep({ ...empty, entry, reason: 'Tose', accepted: true }, undefined, today)).toBe(
    'account',
  );
  const pet = { id: 'a', ownerId: 'ana', name: 'Luna', weightGrams: null };
  expect(firstOpenStep({ ...empty, pet }, 'ana', today)).toBe('reason');
  expect(firstOpenStep({ ...empty, pet }, 'ben', today)).toBe('pet');
});

test('A20 an animal is read as it was typed; what is wrong is named', () => {
  const today = new Date(2026, 10, 22);
  const luna = { ...emptyPetEntry(), name: ' Luna ', species: 'cat' as const, weightUnit: 'kg' as const };
  expect(readPetEntry({ ...luna, years: '3', weight: '4,2' }, today)).toEqual({
    wrong: [],
    input: {
      name: 'Luna',
      species: 'cat',
      speciesOther: null,
      birthDate: birthDateOfAge({ years: 3, months: 0 }, today),
      birthDateApproximate: true,
      weightGrams: 4200,
      ueln: null,
      foodChain: null,
    },
  });
  expect(readPetEntry(luna, today).input).toMatchObject({ birthDate: null, weightGrams: null });
  expect(readPetEntry(emptyPetEntry(), today).wrong).toEqual(['name', 'species']);
  expect(readPetEntry({ ...luna, species: 'other' }, today).wrong).toEqual(['speciesOther']);
  expect(readPetEntry({ ...luna, months: '12' }, today).wrong).toEqual(['age']);
  expect(readPetEntry({ ...luna, weight: '2001' }, today).wrong).toEqual(['weight']);
});

/** A draft with an animal of its own, the start that is made of it, and one that comes from elsewhere. */
async function sentDraft() {
  vi.stubGlobal('location', { search: '', protocol: 'http:' });
  vi.stubGlobal('document', { documentElement: { lang: '' }, cookie: '' });
  const draft = await load();
  const starts = await import('../../../web/consults/start/draft-start.ts');
  draft.changeDraft({
    entry: { ...emptyPetEntry(), name: 'Luna', species: 'cat' },
    reason: 'Estornuda desde ayer',
    country: 'ES',
    accepted: true,
  });
  const sent = starts.startOfDraft();
  const other = { ...sent, idempotencyKey: crypto.randomUUID(), petId: crypto.randomUUID(), text: 'Cojea' };
  return { ...draft, ...starts, sent, other };
}

test('A3 D13 only the start that was made of the draft takes the draft with it', async () => {
  const { currentDraft, forgetDraftOf, isOfDraft, startOfDraft, sent, other } = await sentDraft();
  expect([isOfDraft(sent), isOfDraft(other)]).toEqual([true, false]);
  expect(startOfDraft()).toEqual(sent);
  const before = currentDraft();
  forgetDraftOf(other);
  expect(currentDraft()).toBe(before);
  forgetDraftOf(sent);
  expect(currentDraft()).toMatchObject({ reason: '', accepted: false, attempt: null });
});

test('A3 A33 what was typed after the page to pay was opened is still there when the start has begun', async () => {
  const { changeDraft, currentDraft, forgetDraftOf, sent } = await sentDraft();
  changeDraft({ reason: 'Estornuda y no come' });
  forgetDraftOf(sent);
  expect(currentDraft().reason).toBe('Estornuda y no come');
  changeDraft({ reason: 'Estornuda desde ayer', entry: { ...currentDraft().entry, name: 'Lola' } });
  forgetDraftOf(sent);
  expect(currentDraft().entry.name).toBe('Lola');
});

test('A3 D13 a refusal changes the draft only when it is about the draft', async () => {
  const { currentDraft, isOfDraft, noteRefusedStart, startOfDraft, sent, other } = await sentDraft();
  const before = currentDraft();
  for (const code of ['NOT_FOUND', 'CONSENT_REQUIRED', 'TRIAGE_OUTDATED', 'IDEMPOTENCY_CONFLICT'])
    noteRefusedStart(other, code);
  expect(currentDraft()).toBe(before);
  noteRefusedStart(sent, 'CONSENT_REQUIRED');
  expect(currentDraft().accepted).toBe(false);
  noteRefusedStart(sent, 'IDEMPOTENCY_CONFLICT');
  expect(isOfDraft(sent)).toBe(true);
  expect(startOfDraft().idempotencyKey).not.toBe(sent.idempotencyKey);
});

test('A3 a draft in which somebody answered or typed something is not replaced unasked', async () => {
  const { emptyDraft, hasBegun } = await load();
  const { beginTrail } = await import('../../../web/consults/start/signs/trail.ts');
  const empty = emptyDraft();
  // Country and name are known from before, and say nothing about a consult.
  expect(hasBegun({ ...empty, country: 'MX', ownerName: 'Ana', reason: ' ' })).toBe(false);
  for (const change of [
    { triage: beginTrail('cat') },
    { words: 'tose' },
    { reason: 'Tose' },
    { entry: { ...empty.entry, name: 'Luna' } },
  ])
    expect(hasBegun({ ...empty, ...change })).toBe(true);
});

test('D13 what was asked for before is a draft again, with what was answered about the signs', async () => {
  const { draftOf } = await import('../../../web/consults/start/draft-of.ts');
  const { answersOf } = await import('../../../web/consults/start/signs/trail-schema.ts');
  const { changeDraft, parseDraft } = await load();
  const answers: Answers = {
    species: 'cat',
    complaint: 'limping',
    raised: [],
    signs: { collapsed: 'no' },
    measures: {},
  };
  const pet = { id: crypto.randomUUID(), name: 'Luna' };
  const consent = { version: '2026-11', country: 'MX', accepted: true } as const;
  const start = {
    idempotencyKey: pet.id,
    petId: pet.id,
    mode: 'chat',
    text: 'Cojea',
    consent,
    locale: 'es',
  } as const;
  // Who it is is known from the session, which there is none of here.
  changeDraft({ ...draftOf({ ...start, triage: { version: '2026-11', answers } }, pet), pet: null });
  const { triage, ...draft } = parseDraft(kept.get('cav-consult-draft') ?? null);
  expect(draft).toMatchObject({ reason: 'Cojea', country: 'MX', accepted: true });
  expect(triage).toMatchObject({ version: '2026-11', isDone: true });
  expect(triage && answersOf(triage)).toEqual(answers);
  expect(draftOf(start, pet).triage).toBeNull();
  const outdated = {
    ...start,
    consent: { ...consent, version: '2025-01' },
    triage: { version: '2025-01', answers },
  };
  expect(draftOf(outdated, pet)).toMatchObject({ accepted: false, triage: null });
});

test('A3 a field that the server refused is shown at its control', () => {
  expect(['name', 'birthDate', 'weightGrams', 'id'].map(petFieldOfPath)).toEqual([
    'name',
    'age',
    'weight',
    null,
  ]);
});
