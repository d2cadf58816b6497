import { decodeJwt } from 'jose';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { readConsult } from '../../party/rooms/consult/read-consult.ts';
import { listConsultsOutput } from '../../worker/backoffice/list-consults.ts';
import { listUsersOutput } from '../../worker/backoffice/list-users.ts';
import { getQueueOutput } from '../../worker/consults/desk/get-queue.ts';
import { consultSchema } from '../../worker/consults/sessions/consult.ts';
import { listSessionsOutput } from '../../worker/consults/sessions/list-sessions.ts';
import { openDatabase } from '../../worker/core/open-database.ts';
import { admissionSchema } from '../../worker/core/rooms/admission.ts';
import { enter, env } from './rooms/support/entering.ts';
import { active, member } from './support/consult.ts';
import { done, mutation, query } from './support/worker.ts';

test('A vet changes their name: desk, list, consult, back office, ticket and room say the new one', async () => {
  const { owner, vet, id } = await active();
  const admin = await member('admin');
  const path = `consult-room/${id}` as const;
  const ticketOf = async (as: typeof owner) =>
    (await done(admissionSchema, mutation('sessions.ticket', { id }, { as }))).ticket;
  const peer = await enter(path, await ticketOf(owner));
  await peer.catchUp();
  expect(peer.last('welcome').state?.vet?.displayName).toBe('A vet');

  const name = `Doctora ${crypto.randomUUID()}`;
  await done(z.unknown(), mutation('me.update', { displayName: name }, { as: vet }));

  for (const as of [owner, vet]) {
    expect((await done(consultSchema, query('sessions.get', { id }, { as }))).vet?.displayName).toBe(name);
    const { items } = await done(listSessionsOutput, query('sessions.list', {}, { as }));
    expect(items.map((item) => item.vet?.displayName)).toEqual([name]);
  }
  const desk = await done(getQueueOutput, query('desk.queue', {}, { as: vet }));
  expect(desk.mine.map((item) => item.vet?.displayName)).toEqual([name]);
  const consults = await done(listConsultsOutput, query('admin.consults', { q: name }, { as: admin }));
  expect(consults.items.map((item) => [item.id, item.vet?.displayName])).toEqual([[id, name]]);
  const users = await done(listUsersOutput, query('admin.users', { q: name }, { as: admin }));
  expect(users.items.map((item) => item.id)).toEqual([vet.id]);
  expect(decodeJwt(await ticketOf(vet)).name).toBe(name);

  // What the room does when it looks where its consult stands.
  const consult = await readConsult(openDatabase(env), id);
  expect(consult?.state.vet).toEqual({ id: vet.id, displayName: name });
  if (consult !== null) await env.ConsultRoom.getByName(id).setState(consult.state);
  await peer.until(() => peer.all('state').length > 0);
  expect(peer.last('state').state.vet?.displayName).toBe(name);
  const again = await enter(path, await ticketOf(owner));
  await again.catchUp();
  expect(again.last('welcome').state?.vet?.displayName).toBe(name);
});
