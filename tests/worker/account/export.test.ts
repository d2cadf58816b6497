import { expect, test } from 'vitest';
import * as z from 'zod';
import { archiveAddressFor, archiveOf } from '../support/archive.ts';
import { active, member, newPet } from '../support/consult.ts';
import { asOwner } from '../support/doubles.ts';
import { closeMonth, delivered, licensedVet } from '../support/payouts.ts';
import { jpeg } from '../support/pictures.ts';
import { published } from '../support/restaurant.ts';
import { uploaded } from '../support/upload.ts';
import { applicationContent } from '../support/vet-application.ts';
import { done, mutation, refusal, send } from '../support/worker.ts';

const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

test('P8 the archive has everything of the person and nothing of others, and a schema that says what it is', async () => {
  const { owner, vet, petId, id } = await active();
  await uploaded(owner, { subject: 'consult', subjectId: id }, { bytes: jpeg(), name: 'luna.jpg' });
  await done(z.unknown(), mutation('sessions.end', { sessionId: id }, { as: owner }));
  const stranger = await active();
  const files = await archiveOf(owner);
  const names = Object.keys(files);
  expect(names).toEqual(
    expect.arrayContaining([
      'schema.json',
      'profile.json',
      'money.json',
      'call-backs.json',
      `animals/${petId}.json`,
      `consults/${id}.json`,
    ]),
  );
  const picture = names.find((name) => name.endsWith('luna.jpg')) ?? '';
  expect(files[picture]?.slice(0, 2)).toEqual(new Uint8Array([0xff, 0xd8]));
  expect(JSON.parse(textOf(files['profile.json']))).toMatchObject({
    account: { user: { email: owner.email } },
  });
  expect(JSON.parse(textOf(files[`consults/${id}.json`]))).toMatchObject({
    consult: { id, pet: { id: petId } },
  });
  expect(Object.keys(JSON.parse(textOf(files['schema.json'])))).toEqual(
    expect.arrayContaining(['profile', 'money', 'animal', 'consult', 'restaurant-page']),
  );
  const all = Object.values(files).map(textOf).join('\n');
  for (const other of [stranger.owner.id, stranger.id, stranger.owner.email, vet.email])
    expect(all).not.toContain(other);
});

test('P8 V3 V4 a vet takes along what they earned, by statement, and each of their applications', async () => {
  const vet = await licensedVet();
  const { sessionId } = await delivered(vet);
  const statementId = await closeMonth(vet);
  await delivered(vet);
  const [application] = await asOwner<{ id: string }>(
    `insert into public.vet_applications (user_id, state, content, reason, decided_at)
     values ($1, 'refused', $2::jsonb, 'Falta el título', now()), ($1, 'withdrawn', $2::jsonb, '', null)
     returning id`,
    [vet.id, JSON.stringify(applicationContent(crypto.randomUUID()))],
  );
  const files = await archiveOf(vet);
  expect(JSON.parse(textOf(files['earnings.json']))).toMatchObject({
    account: { state: 'none' },
    statements: [
      {
        statement: { id: statementId, number: 1, amount: 894, currency: 'EUR', state: 'due' },
        lines: [{ kind: 'consult', consultId: sessionId, amount: 894 }],
      },
    ],
    open: [{ kind: 'consult', amount: 894 }],
  });
  expect(JSON.parse(textOf(files[`applications/${application?.id}.json`]))).toMatchObject({
    state: 'refused',
    reason: 'Falta el título',
    content: { licences: [{ number: '28-77' }] },
  });
  expect(Object.keys(files).filter((name) => name.startsWith('applications/'))).toHaveLength(2);

  const { owner } = await active();
  const names = Object.keys(await archiveOf(owner));
  expect(names.filter((name) => /^(earnings|applications)/.test(name))).toEqual([]);
});

test('P8 a restaurateur takes along the pages of the restaurants that they own', async () => {
  const { place } = await published();
  const files = await archiveOf(place.owner);
  expect(textOf(files[`restaurants/${place.businessId}/${place.configurationId}.json`])).toContain(
    'Croquetas',
  );
});

test('P8 one archive at a time for a person; a minute later another', async () => {
  const as = await member();
  await newPet(as);
  const [first, second] = [await archiveAddressFor(as), await archiveAddressFor(as)];
  const answer = await send(first);
  expect((await send(second)).status).toBe(429);
  expect(await refusal(mutation('me.export', {}, { as }))).toBe('429 RATE_LIMITED');
  await answer.arrayBuffer();
  await expect
    .poll(async () => {
      const [row] = await asOwner<{ soon: boolean }>(
        `select export_again_at < now() + interval '2 minutes' as soon from user_profiles where user_id = $1`,
        [as.id],
      );
      return row?.soon;
    })
    .toBe(true);
});

test('P8 the address of an archive is good for its person alone, and not after they were logged out', async () => {
  const as = await member();
  const address = await archiveAddressFor(as);
  expect((await send(`${address}x`)).status).toBe(403);
  expect((await send('/api/me/archive.zip')).status).toBe(403);
  await done(z.unknown(), mutation('me.security.logoutAll', {}, { as }));
  expect((await send(address)).status).toBe(401);
});
