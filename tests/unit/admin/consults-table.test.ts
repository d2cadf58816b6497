import { describe, expect, it } from 'vitest';
import { type Consult, isStuck, waitOf } from '../../../admin/consults/consult.ts';
import { declareTable } from '../../../admin/table/declare-table.ts';
import { consultModes, consultStatuses } from '../../../contract/consults.ts';
import { roles } from '../../../contract/people.ts';

const list = () => ({ queryKey: [] });
const consultsTable = declareTable({
  sorts: ['queuedAt'],
  first: { by: 'queuedAt', dir: 'desc' },
  filters: { status: consultStatuses, mode: consultModes },
  list,
});
const usersTable = declareTable({
  sorts: ['createdAt', 'displayName'],
  first: { by: 'createdAt', dir: 'desc' },
  filters: { role: roles },
  list,
});

describe('The address of an admin table', () => {
  it('is what the Worker is asked', () => {
    const search = consultsTable.read({
      q: ' luna ',
      status: 'queued',
      mode: 'video',
      by: 'queuedAt',
      dir: 'asc',
      after: 'WyJxdWV1ZWRBdCJd',
      size: '50',
    });
    expect(consultsTable.input(search)).toEqual({
      q: 'luna',
      status: 'queued',
      mode: 'video',
      sort: { by: 'queuedAt', dir: 'asc' },
      after: 'WyJxdWV1ZWRBdCJd',
      pageSize: 50,
    });
  });

  it('may be empty: the latest first, the first page', () => {
    expect(consultsTable.input(consultsTable.read({}))).toEqual({ sort: { by: 'queuedAt', dir: 'desc' } });
    expect(usersTable.input(usersTable.read({}))).toEqual({ sort: { by: 'createdAt', dir: 'desc' } });
  });

  it('drops every word that does not fit, and keeps the rest', () => {
    const search = consultsTable.read({
      q: '',
      status: 'lost',
      by: 'password',
      dir: 'up',
      after: '',
      before: 'not a cursor',
      size: '7',
      row: 'x',
      role: 'vet',
      mode: 'chat',
    });
    expect(search).toEqual({ mode: 'chat' });
    expect(usersTable.read({ role: 'root', page: '2', size: '1e9', by: 'displayName' })).toEqual({
      by: 'displayName',
    });
  });
});

describe('The wait of a consult', () => {
  const now = Date.parse('2026-03-01T10:00:00Z');
  const consult = (status: Consult['status'], queuedAt: string, acceptedAt: string | null): Consult => ({
    id: '0190b2f0-0000-7000-8000-000000000001',
    status,
    mode: 'chat',
    reason: 'Cojea',
    level: 'yellow',
    levelReasons: [],
    locale: 'es',
    pet: { id: '0190b2f0-0000-7000-8000-000000000002', name: 'Luna', species: 'dog', speciesOther: null },
    owner: { id: '0190b2f0-0000-7000-8000-000000000003', displayName: 'Ana' },
    vet: null,
    queuedAt,
    acceptedAt,
    endedAt: null,
    followUp: 'none',
    followUpUntil: null,
    followUpAt: null,
    erasedAt: null,
    stars: null,
  });

  it.each([
    ['goes on while it is queued', consult('queued', '2026-03-01T09:54:00Z', null), 6 * 60_000],
    ['ended when a vet accepted', consult('active', '2026-03-01T09:00:00Z', '2026-03-01T09:01:00Z'), 60_000],
    ['has no length when nobody answered', consult('expired', '2026-03-01T09:00:00Z', null), null],
  ])('%s', (_title, one, wait) => {
    expect(waitOf(one, now)).toBe(wait);
  });

  it('is stuck from five minutes on, and only while it is queued', () => {
    expect(isStuck(consult('queued', '2026-03-01T09:55:00Z', null), now)).toBe(true);
    expect(isStuck(consult('queued', '2026-03-01T09:55:01Z', null), now)).toBe(false);
    expect(isStuck(consult('active', '2026-03-01T08:00:00Z', '2026-03-01T09:59:00Z'), now)).toBe(false);
  });
});
