import { expect, test } from 'vitest';
import * as z from 'zod';
import { listApplicationsOutput } from '../../worker/backoffice/vets/list-applications.ts';
import { listDocumentsOutput } from '../../worker/backoffice/vets/list-documents.ts';
import { listVetsOutput } from '../../worker/backoffice/vets/list-vets.ts';
import { applicationSchema } from '../../worker/consults/vets/application.ts';
import { getApplicationOutput } from '../../worker/consults/vets/get-application.ts';
import { getOwnVetOutput } from '../../worker/consults/vets/get-own-vet.ts';
import { getVetOfConsultOutput } from '../../worker/consults/vets/get-vet-of-consult.ts';
import { auditOf, member, waiting } from './support/consult.ts';
import { asOwner } from './support/doubles.ts';
import type { Person } from './support/person.ts';
import { jpeg } from './support/pictures.ts';
import { addressFor, fetched, uploaded } from './support/upload.ts';
import { applicationContent } from './support/vet-application.ts';
import { done, mutation, query, refusal } from './support/worker.ts';

/** Somebody who has sent an application with a document. */
async function applicant() {
  const person = await member();
  const { id: fileId } = await uploaded(person, { subject: 'vet', subjectId: person.id }, { bytes: jpeg() });
  const application = await done(
    applicationSchema,
    mutation('vets.application.send', { content: applicationContent(fileId), version: null }, { as: person }),
  );
  return { person, fileId, application };
}

const decide = (as: Person, verdict: string, { id, version }: { id: string; version: number }) =>
  mutation(`admin.applications.${verdict}`, { id, version, reason: 'Comprobado' }, { as });

test('V1 V2 an application with a document is read by the team alone, approved, and its vet answers an owner who sees who they are', async () => {
  const { person, fileId, application } = await applicant();
  const admin = await member('admin');
  const listed = await done(
    listApplicationsOutput,
    query('admin.applications.list', { q: application.id }, { as: admin }),
  );
  expect(listed.items).toMatchObject([
    { id: application.id, state: 'sent', userId: person.id, isRenewal: false },
  ]);
  const { items } = await done(
    listDocumentsOutput,
    query('admin.applications.documents', { id: application.id }, { as: admin }),
  );
  expect(items).toMatchObject([{ id: fileId, shows: 'licence', kind: 'photo' }]);
  const [{ address } = { address: '' }] = items;
  const { answer } = await fetched(address);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  await answer.body?.cancel();
  // Of everybody else, the one who uploaded it reads it and nobody more.
  expect(await addressFor(person, fileId)).not.toBeNull();
  for (const stranger of [await member(), await member('vet')])
    expect(await addressFor(stranger, fileId)).toBeNull();

  await done(z.unknown(), decide(admin, 'approve', application));
  expect(await auditOf(application.id)).toEqual([
    'application.send',
    'application.documents',
    'application.approve',
  ]);
  await done(z.unknown(), mutation('desk.setDuty', { on: true }, { as: person }));
  const { owner, id } = await waiting();
  expect(await refusal(query('vets.ofConsult', { sessionId: id }, { as: owner }))).toBe('404 NOT_FOUND');
  await done(z.unknown(), mutation('desk.accept', { sessionId: id }, { as: person }));
  const card = await done(getVetOfConsultOutput, query('vets.ofConsult', { sessionId: id }, { as: owner }));
  expect(card).toEqual({
    id: person.id,
    displayName: 'Nora Vidal',
    photoId: null,
    about: 'Pequeños animales.',
    languages: ['es'],
    species: ['dog'],
    licences: [{ country: 'ES', body: 'Colegio de Madrid', number: '28-77' }],
    stars: null,
    ratings: 0,
  });

  // Suspended in that consult, they finish it.
  await done(
    z.unknown(),
    mutation('admin.vets.suspend', { vetId: person.id, reason: 'Queja' }, { as: admin }),
  );
  const own = await done(getOwnVetOutput, query('vets.own', {}, { as: person }));
  expect(own).toMatchObject({ standing: 'suspended', suspensionReason: 'Queja' });
  const vets = await done(
    listVetsOutput,
    query('admin.vets.list', { q: person.id, standing: 'suspended' }, { as: admin }),
  );
  expect(vets.items).toMatchObject([
    { id: person.id, onDuty: false, inHand: 1, suspension: { reason: 'Queja' }, licences: [{ holds: true }] },
  ]);
  const { id: another } = await waiting();
  expect(await refusal(mutation('desk.accept', { sessionId: another }, { as: person }))).toBe(
    '409 VET_SUSPENDED',
  );
  expect(await refusal(mutation('desk.setDuty', { on: true }, { as: person }))).toBe('409 VET_SUSPENDED');
  expect(await refusal(mutation('sessions.end', { sessionId: id }, { as: person }))).toBe('200 allowed');
});

test('V1 what is missing is said by its field, and what was typed so far is kept', async () => {
  const person = await member();
  const half = { ...applicationContent(crypto.randomUUID()), about: '', documents: [] };
  const draft = await done(
    applicationSchema,
    mutation('vets.application.save', { content: half, version: null }, { as: person }),
  );
  const sent = await mutation(
    'vets.application.send',
    { content: half, version: draft.version },
    { as: person },
  );
  expect(sent).toMatchObject({ ok: false, code: 'BAD_INPUT' });
  expect(JSON.stringify(sent)).toContain('content.about');
  expect(JSON.stringify(sent)).toContain('content.documents');
  const { application, isOpen } = await done(
    getApplicationOutput,
    query('vets.application.get', {}, { as: person }),
  );
  expect({ application, isOpen }).toMatchObject({
    isOpen: true,
    application: { state: 'draft', content: { displayName: 'Nora Vidal', about: '' } },
  });
});

test('V1 refused: the reason is read, the documents stay with their person, and they apply again', async () => {
  const { person, fileId, application } = await applicant();
  const admin = await member('admin');
  await done(z.unknown(), decide(admin, 'refuse', application));
  expect(await refusal(decide(admin, 'approve', application))).toBe('409 WRONG_STATE');
  const own = await done(getApplicationOutput, query('vets.application.get', {}, { as: person }));
  expect(own).toMatchObject({ isOpen: false, application: { state: 'refused', reason: 'Comprobado' } });
  expect(own.documents.map(({ id }) => id)).toEqual([fileId]);
  const again = await done(
    applicationSchema,
    mutation('vets.application.send', { content: applicationContent(fileId), version: null }, { as: person }),
  );
  expect(again.state).toBe('sent');
  await done(applicationSchema, mutation('vets.application.withdraw', {}, { as: person }));
  expect(await refusal(decide(admin, 'approve', again))).toBe('409 WRONG_STATE');
});

test('V1 documents of a vet are announced for oneself alone', async () => {
  const [person, other] = [await member(), await member()];
  const file = { id: crypto.randomUUID(), name: 'a.pdf', type: 'application/pdf', size: 10 };
  expect(
    await refusal(
      mutation('attachments.begin', { subject: 'vet', subjectId: other.id, file }, { as: person }),
    ),
  ).toBe('404 NOT_FOUND');
});

test('G7 an admin gives and takes roles, suspends, logs out; whom it is about notices at once', async () => {
  const [admin, person] = [await member('admin'), await member()];
  const act = (name: string, more = {}) =>
    mutation(`admin.accounts.${name}`, { userId: person.id, reason: 'Lo pidió', ...more }, { as: admin });
  await done(z.unknown(), act('setRole', { role: 'vet' }));
  expect(await refusal(query('desk.queue', {}, { as: person }))).toBe('200 allowed');
  await done(z.unknown(), act('setRole', { role: 'owner' }));
  expect(await refusal(query('desk.queue', {}, { as: person }))).toBe('403 FORBIDDEN');
  await done(z.unknown(), act('suspend'));
  expect(await refusal(query('me.get', {}, { as: person }))).toBe('403 ACCOUNT_SUSPENDED');
  await done(z.unknown(), act('restore'));
  expect(await refusal(query('me.get', {}, { as: person }))).toBe('401 SESSION_REVOKED');
  expect(await auditOf(person.id)).toEqual(
    expect.arrayContaining(['account.role', 'account.suspend', 'account.restore']),
  );
  const other = await member();
  await done(
    z.unknown(),
    mutation('admin.accounts.logOut', { userId: other.id, reason: 'Lo pidió' }, { as: admin }),
  );
  expect(await refusal(query('me.get', {}, { as: other }))).toBe('401 SESSION_REVOKED');
  const [row] = await asOwner<{ details: unknown }>(
    `select details from public.audit_log where action = 'account.log-out' and entity_id = $1`,
    [other.id],
  );
  expect(row?.details).toMatchObject({ reason: 'Lo pidió' });
});
