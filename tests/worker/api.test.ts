import { createTRPCClient, httpBatchStreamLink, TRPCClientError } from '@trpc/client';
import { expect, test } from 'vitest';
import { type AppRouter, appRouter } from '../../worker/router.ts';
import { member, newPet, ownerWithPet } from './support/consult.ts';
import { query, send, sendJson } from './support/worker.ts';

test('C1 C2 the client of the apps reads a streamed batch: answers and refusals side by side', async () => {
  const { owner, petId } = await ownerWithPet();
  const requests: string[] = [];
  const client = createTRPCClient<AppRouter>({
    links: [
      httpBatchStreamLink({
        url: 'https://app.test/trpc',
        fetch: (input, init) => {
          requests.push(String(input));
          return send(
            String(input),
            {
              method: init?.method ?? 'GET',
              headers: init?.headers ?? {},
              body: init?.body?.toString() ?? null,
            },
            { as: owner },
          );
        },
      }),
    ],
  });
  const [pet, foreign, me] = await Promise.allSettled([
    client.pets.get.query({ id: petId }),
    client.pets.get.query({ id: crypto.randomUUID() }),
    client.me.get.query(),
  ]);
  expect(requests).toHaveLength(1);
  expect(pet).toMatchObject({ status: 'fulfilled', value: { id: petId, name: 'Luna' } });
  expect(me).toMatchObject({ status: 'fulfilled', value: { user: { id: owner.id } } });
  expect(foreign).toMatchObject({
    status: 'rejected',
    reason: { message: 'No encontramos lo que buscas.', data: { appCode: 'NOT_FOUND', httpStatus: 404 } },
  });
  const limited = await client.pets.create
    .mutate({ name: '', species: 'cat' })
    .catch((error: unknown) => error);
  expect(limited).toBeInstanceOf(TRPCClientError);
  expect(limited).toMatchObject({ data: { appCode: 'BAD_INPUT', fields: [{ path: 'name' }] } });
});

test('S14 limits and cursors that are no such thing: 400', async () => {
  const as = await member();
  for (const bad of [
    'limit=0',
    'limit=-1',
    'limit=1000000000',
    'limit=1.5',
    'limit=x',
    'limit=',
    'cursor=0',
    'cursor=-1',
    'cursor=x',
    'limit=1&limit=2',
  ])
    expect([bad, (await send(`/api/sessions?${bad}`, {}, { as })).status]).toEqual([bad, 400]);
  expect((await send('/api/sessions?limit=50', {}, { as })).status).toBe(200);
  const admin = await member('admin');
  for (const bad of [
    'after=0',
    'before=x',
    'pageSize=251',
    'pageSize=0',
    'sort=password:asc',
    'sort=displayName',
    'sort=displayName:up',
    'role=root',
  ])
    expect([bad, (await send(`/api/admin/users?${bad}`, {}, { as: admin })).status]).toEqual([bad, 400]);
  expect((await send('/api/admin/users?pageSize=250&sort=displayName:asc', {}, { as: admin })).status).toBe(
    200,
  );
});

test('The fields that were refused are named, never their values', async () => {
  const as = await member();
  const response = await sendJson('POST', '/api/pets', { name: '', species: 'dragon-secret' }, { as });
  expect(response.status).toBe(400);
  const body = await response.text();
  expect(JSON.parse(body)).toMatchObject({
    error: {
      code: 'BAD_INPUT',
      fields: [
        { path: 'name', problem: 'too_small' },
        { path: 'species', problem: 'invalid_value' },
      ],
    },
  });
  expect(body).not.toContain('dragon-secret');
});

test('C2 A44 every procedure says what it takes and gives, and has its place in REST', () => {
  const procedures = Object.entries<unknown>(appRouter._def.procedures);
  expect(procedures.length).toBeGreaterThan(25);
  for (const [name, procedure] of procedures) {
    if (typeof procedure !== 'function' || !('_def' in procedure)) throw new Error(`${name} is no procedure`);
    expect({ name, ...Object(procedure._def) }).toMatchObject({
      name,
      inputs: [expect.anything()],
      output: expect.anything(),
      meta: { openapi: { path: expect.stringMatching(/^\//), summary: expect.any(String) } },
    });
  }
});

test('A44 REST and tRPC give the same answers', async () => {
  const { owner, petId } = await ownerWithPet();
  await newPet(owner);
  for (const [path, procedure, input] of [
    ['/api/me', 'me.get', {}],
    ['/api/pets', 'pets.list', {}],
    [`/api/pets/${petId}`, 'pets.get', { id: petId }],
    ['/api/subscriptions/usage?product=call-a-vet', 'subscriptions.usage', { product: 'call-a-vet' }],
    ['/api/subscriptions/plans?product=gastronomy', 'subscriptions.plans', { product: 'gastronomy' }],
    ['/api/config', 'config.get', {}],
  ] as const) {
    const rest: unknown = await (await send(path, {}, { as: owner })).json();
    expect(await query(procedure, input, { as: owner })).toMatchObject({ ok: true, data: rest });
  }
});

test('A44 what the OpenAPI document refers to is in it', async () => {
  const document = await (await send('/api/openapi.json')).json<{
    components: { schemas: Record<string, object> };
  }>();
  const refs = JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g);
  const named = new Set(Array.from(refs, ([, name]) => name));
  expect([...named].toSorted()).toEqual(Object.keys(document.components.schemas).toSorted());
});

test('A44 the reference page lists every operation and loads nothing', async () => {
  const page = await (await send('/api/reference')).text();
  expect(page).toMatch(/^<!doctype html>/);
  const { paths } = await (await send('/api/openapi.json')).json<{ paths: Record<string, object> }>();
  for (const path of Object.keys(paths)) expect(page).toContain(`/api${path}`);
  expect(page).not.toMatch(/<script|<link(?! rel="icon" href="data:,")|<img|@import|url\(/);
});
