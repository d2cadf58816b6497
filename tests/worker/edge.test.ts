import { describe, expect, test } from 'vitest';
import { petSchema } from '../../worker/consults/pet.ts';
import { appRouter } from '../../worker/router.ts';
import { member, newPet, ownerWithPet } from './support/consult.ts';
import { newPerson } from './support/person.ts';
import { done, freshAddress, mutation, query, send, sendJson } from './support/worker.ts';

// S15: nothing takes an address from people yet. S16 scans the built bundles (tests/bench).

const headerSet = [
  'content-security-policy',
  'strict-transport-security',
  'x-content-type-options',
  'referrer-policy',
  'permissions-policy',
  'x-request-id',
];

const json = { 'content-type': 'application/json' };

test('S8 only listed origins are answered with CORS headers', async () => {
  const preflight = (origin: string) =>
    send('/trpc/me.get', {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'authorization',
      },
    });
  const cors = (response: Response) =>
    [...response.headers.keys()].filter((name) => name.startsWith('access-control'));
  for (const origin of ['https://app.test', 'https://other.test']) {
    const response = await preflight(origin);
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe(origin);
    expect(response.headers.get('access-control-allow-headers')).toContain('authorization');
    const plain = await send('/api/config', { headers: { origin } });
    expect(plain.headers.get('access-control-allow-origin')).toBe(origin);
  }
  for (const origin of [
    'null',
    'https://evil-app.test',
    'https://app.test.evil.com',
    'http://app.test',
    'https://app.test:8443',
  ]) {
    expect([origin, cors(await preflight(origin))]).toEqual([origin, []]);
    expect([origin, cors(await send('/api/config', { headers: { origin } }))]).toEqual([origin, []]);
  }
});

test('S9 a mutation as text, as a form, without a type: 415; by GET: 405', async () => {
  const as = await newPerson();
  for (const path of ['/trpc/me.provision', '/api/me/provision']) {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/jsonp',
    ]) {
      const response = await send(
        path,
        { method: 'POST', body: '{"locale":"es"}', headers: { 'content-type': type } },
        { as },
      );
      expect([path, type, response.status]).toEqual([path, type, 415]);
    }
    const untyped = await send(path, { method: 'POST', body: new Uint8Array([123, 125]) }, { as });
    expect(untyped.status).toBe(415);
    const byGet = await send(path, {}, { as });
    expect([path, byGet.status]).toEqual([path, 405]);
  }
  expect((await send('/api/me/provision', {}, { as })).headers.get('allow')).toBe('POST');
});

test('S10 every kind of answer carries the security headers', async () => {
  const as = await newPerson();
  const answers: [string, Response][] = [
    ['health', await send('/health')],
    ['ready', await send('/ready')],
    ['api', await send('/api/config')],
    ['401', await send('/api/me')],
    ['404 api', await send('/api/nowhere')],
    ['404 trpc', await send('/trpc/no.such')],
    ['405', await send('/api/config', { method: 'DELETE' })],
    [
      'options',
      await send('/api/config', {
        method: 'OPTIONS',
        headers: { origin: 'https://app.test', 'access-control-request-method': 'GET' },
      }),
    ],
    [
      '413',
      await send('/api/me/provision', { method: 'POST', headers: json, body: ' '.repeat(200_000) }, { as }),
    ],
    [
      '429',
      await send('/api/config', {}, { env: { PUBLIC_LIMIT: { limit: async () => ({ success: false }) } } }),
    ],
    [
      '500',
      await send('/', {}, { env: { ASSETS: { fetch: () => Promise.reject(new Error('assets away')) } } }),
    ],
    ['503', await send('/api/config', {}, { env: { ROOM_TICKET_SECRET: '' } })],
    ['room', await send('/parties/consult-room/x')],
    ['reference', await send('/api/reference')],
    ['openapi', await send('/api/openapi.json')],
    [
      'page',
      await send(
        '/',
        {},
        {
          env: {
            ASSETS: {
              fetch: async () => new Response('<html>', { headers: { 'content-type': 'text/html' } }),
            },
          },
        },
      ),
    ],
    [
      'trpc stream',
      await send('/trpc/config.get?batch=1&input=%7B%7D', {
        headers: { 'trpc-accept': 'application/jsonl' },
      }),
    ],
  ];
  for (const [name, response] of answers)
    for (const header of headerSet)
      expect([name, header, response.headers.has(header)]).toEqual([name, header, true]);
  expect(answers.map(([name, { status }]) => [name, status])).toMatchObject([
    ['health', 200],
    ['ready', 200],
    ['api', 200],
    ['401', 401],
    ['404 api', 404],
    ['404 trpc', 404],
    ['405', 405],
    ['options', 204],
    ['413', 413],
    ['429', 429],
    ['500', 500],
    ['503', 503],
    ['room', 404],
    ['reference', 200],
    ['openapi', 200],
    ['page', 200],
    ['trpc stream', 200],
  ]);
});

test('S10 the policy allows no inline script, and HSTS is a year', async () => {
  const { headers } = await send('/health');
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toMatch(/connect-src 'self' .*wss:\/\/app\.test/);
  expect(headers.get('strict-transport-security')).toMatch(/^max-age=31536000/);
  expect(headers.get('permissions-policy')).toContain('camera=(self), microphone=(self)');
});

test('S11 a body one byte over the limit: 413, with and without an announced length', async () => {
  const as = await newPerson();
  const limit = 128 * 1024;
  const shell = JSON.stringify({ locale: 'es', pad: '' });
  const body = (bytes: number) => JSON.stringify({ locale: 'es', pad: 'x'.repeat(bytes - shell.length) });
  const chunked = (text: string) =>
    new ReadableStream<Uint8Array>({
      start(controller) {
        const bytes = new TextEncoder().encode(text);
        for (let at = 0; at < bytes.length; at += 10_000) controller.enqueue(bytes.slice(at, at + 10_000));
        controller.close();
      },
    });
  const post = (sent: BodyInit) =>
    send('/api/me/provision', { method: 'POST', headers: json, body: sent }, { as });
  expect((await post(body(limit))).status).toBe(200);
  expect((await post(body(limit + 1))).status).toBe(413);
  expect((await post(chunked(body(limit)))).status).toBe(200);
  const over = await post(chunked(body(limit + 1)));
  expect(over.status).toBe(413);
  expect(await over.json()).toMatchObject({ error: { code: 'TOO_LARGE' } });
});

describe('S12 hostile JSON', () => {
  const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
  const hostile = {
    deep: nested(10_000),
    'deep list': `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
    'names twice': '{"name":"Luna","name":"Sol","species":"dog"}',
    'names twice by escape': '{"name":"Luna","n\\u0061me":"Sol","species":"dog"}',
    'the prototype': '{"name":"Luna","species":"dog","__proto__":{"role":"admin"}}',
    'nested __proto__': '{"name":"Luna","species":"dog","x":{"__proto__":{}}}',
    NUL: '{"name":"Lu\\u0000na","species":"dog"}',
    'lone surrogate': '{"name":"Lu\\ud800na","species":"dog"}',
    truncated: '{"name":"Luna"',
    'not JSON': 'name=Luna',
    'a list': '[]',
    'a number': '1',
    null: 'null',
    'trailing comma': '{"name":"Luna","species":"dog",}',
  };

  test('S12 over REST and tRPC: 400, and nothing is written', async () => {
    const as = await member();
    for (const [name, body] of Object.entries(hostile)) {
      const rest = await send(
        '/api/pets',
        { method: 'POST', headers: json, body: body },
        { as, address: freshAddress() },
      );
      expect([name, 'rest', rest.status]).toEqual([name, 'rest', 400]);
      const trpc = await send(
        '/trpc/pets.create',
        { method: 'POST', headers: json, body: `{"json":${body}}` },
        { as },
      );
      expect([name, 'trpc', trpc.status]).toEqual([name, 'trpc', 400]);
    }
    expect(await query('pets.list', {}, { as })).toMatchObject({ data: { pets: [] } });
  });

  test('S12 in the address of a query: 400', async () => {
    const as = await member();
    for (const input of [
      '{"json":{"id":"\\u0000"}}',
      '{"json":{"id":1,"id":2}}',
      '{',
      '{"json":{"__proto__":{}}}',
      '"\\ud800"',
    ])
      expect([
        input,
        (await send(`/trpc/pets.get?input=${encodeURIComponent(input)}`, {}, { as })).status,
      ]).toEqual([input, 400]);
    expect((await send('/api/pets/%00', {}, { as })).status).toBe(400);
    expect((await send('/api/admin/users?q=%00', {}, { as })).status).toBe(400);
    expect((await send('/api/pets/%ff%fe', {}, { as })).status).toBe(400);
  });

  test('S12 a body that is no UTF-8, and superjson that lies about itself: 400', async () => {
    const as = await member();
    const bytes = new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]);
    expect((await send('/api/pets', { method: 'POST', headers: json, body: bytes }, { as })).status).toBe(
      400,
    );
    for (const meta of [
      '{"values":{"name":["custom","x"]}}',
      '{"values":{"name":["class","Pet"]}}',
      '{"values":{"constructor.prototype.x":["Date"]}}',
      '{"values":{"name":["regexp"]}}',
      '{"referentialEqualities":{"__proto__":["name"]}}',
      '[]',
      '1',
    ]) {
      const body = `{"json":{"name":"Luna","species":"dog"},"meta":${meta}}`;
      const { status } = await send('/trpc/pets.create', { method: 'POST', headers: json, body }, { as });
      expect([meta, status === 400 || status === 200]).toEqual([meta, true]);
    }
  });

  test('S12 a string of 10 MB: 413; text that only looks hostile is stored as it is', async () => {
    const as = await member();
    const huge = await send(
      '/api/pets',
      { method: 'POST', headers: json, body: JSON.stringify({ name: 'x'.repeat(10_000_000) }) },
      { as },
    );
    expect(huge.status).toBe(413);
    const name = `O'Neil"; drop table pets; -- \\u0000 {"a":1,"a":2} 🐴`;
    const pet = await done(petSchema, mutation('pets.create', { name, species: 'horse' }, { as }));
    expect(pet.name).toBe(name);
  });
});

test('S13 unknown methods, paths and procedures: 404, 405 or 400, in our own words', async () => {
  const cases: [string, string, number][] = [
    ['GET', '/api', 404],
    ['GET', '/api/pets/x/y', 404],
    ['PUT', '/api/pets', 405],
    ['POST', '/api/pets/00000000-0000-4000-8000-000000000000', 405],
    ['GET', '/trpc', 404],
    ['GET', '/trpc/', 404],
    ['GET', '/trpc/me', 404],
    ['GET', '/trpc/me.get.x', 404],
    ['GET', '/trpc/__proto__', 404],
    ['GET', '/trpc/constructor', 404],
    ['GET', '/trpc/%E0%A4%A', 400],
    ['PUT', '/trpc/me.get', 405],
    ['PATCH', '/trpc/me.get', 405],
    ['POST', '/trpc/me.get', 405],
    ['POST', '/health', 405],
    ['GET', '/parties', 404],
    ['GET', '/parties/consult-room', 404],
    ['GET', '/parties/main/x', 404],
    ['POST', '/webhooks/unknown', 404],
    ['POST', '/app', 405],
  ];
  for (const [method, path, status] of cases) {
    const bodied = method === 'POST' || method === 'PATCH';
    const response = await send(path, {
      method,
      headers: bodied ? json : {},
      ...(bodied ? { body: '{}' } : {}),
    });
    const body = await response.text();
    expect([method, path, response.status]).toEqual([method, path, status]);
    expect(body).not.toMatch(/ at .*\.ts|node_modules|stack/);
    expect(JSON.parse(body)).toHaveProperty('error');
  }
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
    'page=0',
    'page=-1',
    'page=1.5',
    'pageSize=101',
    'pageSize=0',
    'sort=password:asc',
    'sort=email',
    'sort=email:up',
    'role=root',
  ])
    expect([bad, (await send(`/api/admin/users?${bad}`, {}, { as: admin })).status]).toEqual([bad, 400]);
  expect(
    (await send('/api/admin/users?page=99999&pageSize=100&sort=email:asc', {}, { as: admin })).status,
  ).toBe(200);
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

test('Every procedure says what it takes and gives, and has its place in REST', () => {
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

test('REST and tRPC give the same answers', async () => {
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

test('The reference page lists every operation and loads nothing', async () => {
  const page = await (await send('/api/reference')).text();
  expect(page).toMatch(/^<!doctype html>/);
  const { paths } = await (await send('/api/openapi.json')).json<{ paths: Record<string, object> }>();
  for (const path of Object.keys(paths)) expect(page).toContain(`/api${path}`);
  expect(page).not.toMatch(/<script|<link|<img|@import|url\(/);
});
