import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { adminContactSchema } from '../../worker/backoffice/admin-contact.ts';
import { listContactOutput } from '../../worker/backoffice/list-contact.ts';
import { sendMessageOutput } from '../../worker/core/contact/send-message.ts';
import { member } from './support/consult.ts';
import { asOwner } from './support/doubles.ts';
import { done, freshAddress, mutation, query, refusal, type Sending, sendJson } from './support/worker.ts';

const message = (change: Record<string, unknown> = {}) => ({
  key: randomUUID(),
  topic: 'enterprise',
  name: 'Clínica Sur',
  email: `sur-${randomUUID()}@example.test`,
  organisation: 'Grupo Sur',
  body: 'Somos doce veterinarios.',
  locale: 'es',
  ...change,
});
const send = (sent: unknown, sending: Sending = {}) =>
  done(sendMessageOutput, mutation('contact.send', sent, sending));
const kept = (email: unknown) =>
  asOwner<{ body: string; address: string }>(
    'select body, address_hash as address from public.contact_messages where email = $1',
    [email],
  );

test('A visitor writes to us; sent again it is kept once, and no network address is', async () => {
  const address = freshAddress();
  const sent = message({ name: '  Clínica Sur ' });
  await send(sent, { address });
  await send(sent, { address });
  const rows = await kept(sent.email);
  expect(rows).toMatchObject([{ body: sent.body, address: expect.stringMatching(/^[0-9a-f]{32}$/) }]);
  expect(JSON.stringify(rows)).not.toContain(address);
});

test('What is missing, too long or no address is said by its field, and nothing is kept', async () => {
  const wrong = {
    name: '   ',
    email: 'nadie',
    body: 'a'.repeat(5001),
    topic: 'spam',
    organisation: 'a'.repeat(161),
    key: 'x',
  };
  for (const [field, value] of Object.entries(wrong)) {
    const answer = await sendJson('POST', '/api/contact', message({ [field]: value }));
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: { code: 'BAD_INPUT', fields: [{ path: field }] } });
  }
});

test('A program that fills in what nobody sees is thanked, and nothing is kept', async () => {
  const sent = message({ website: 'https://spam.test' });
  expect(await send(sent)).toEqual({ sent: true });
  expect(await kept(sent.email)).toEqual([]);
});

test('Five an hour are taken from one address, of visitors and people alike; another address is free', async () => {
  const address = freshAddress();
  const as = await member();
  for (let n = 0; n < 5; n += 1) await send(message(), n % 2 === 0 ? { address } : { address, as });
  expect(await mutation('contact.send', message(), { address })).toMatchObject({
    code: 'RATE_LIMITED',
    params: { retryAfter: 3600 },
  });
  await send(message());
});

test('An admin finds a message, notes on it and answers it; each is audited, and nobody else may', async () => {
  const sent = message();
  await send(sent);
  const admin = await member('admin');
  const list = (input: object) =>
    done(listContactOutput, query('admin.contact.list', input, { as: admin })).then(({ items }) => items);
  const [found] = await list({ q: sent.email });
  expect(found).toMatchObject({ topic: 'enterprise', status: 'new', note: '', body: sent.body });
  expect(found).not.toHaveProperty('addressHash');
  const id = found?.id ?? '';
  const note = (input: object) =>
    done(adminContactSchema, mutation('admin.contact.note', { id, ...input }, { as: admin }));

  const noted = await note({ note: ' Llamar el lunes ' });
  expect(noted).toMatchObject({ status: 'new', note: 'Llamar el lunes', answeredAt: null });
  const answered = await note({ status: 'answered' });
  expect(answered).toMatchObject({ status: 'answered', note: 'Llamar el lunes' });
  expect((await note({ status: 'answered' })).answeredAt).toBe(answered.answeredAt);
  expect(await list({ q: id, status: 'new' })).toEqual([]);
  expect(await list({ q: 'clinica sur', status: 'answered', topic: 'enterprise' })).toContainEqual(answered);
  expect(await note({ status: 'new' })).toMatchObject({ status: 'new', answeredAt: null });

  const audits = await asOwner(
    `select actor_id as actor, details from public.audit_log where action = 'contact.note' and entity_id = $1 order by id`,
    [id],
  );
  expect(audits[0]).toEqual({ actor: admin.id, details: { noted: true } });
  expect(audits).toHaveLength(4);
  expect(JSON.stringify(audits)).not.toContain('Llamar');

  const someone = await member();
  expect(await refusal(query('admin.contact.list', {}, { as: someone }))).toBe('403 FORBIDDEN');
  expect(await refusal(mutation('admin.contact.note', { id, note: '' }, { as: someone }))).toBe(
    '403 FORBIDDEN',
  );
  expect(await refusal(mutation('admin.contact.note', { id: randomUUID() }, { as: admin }))).toBe(
    '404 NOT_FOUND',
  );
});
