import { expect, test } from 'vitest';
import { newPerson } from './support/person.ts';
import { send } from './support/worker.ts';

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
      await send(
        '/start',
        {},
        { env: { ASSETS: { fetch: () => Promise.reject(new Error('assets away')) } } },
      ),
    ],
    ['503', await send('/api/config', {}, { env: { ROOM_TICKET_SECRET: '' } })],
    ['room', await send('/parties/consult-room/x')],
    ['reference', await send('/api/reference')],
    ['openapi', await send('/api/openapi.json')],
    [
      'app',
      await send(
        '/start',
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
    ['page', await send('/en')],
    [
      'page again',
      await send('/en', { headers: { 'if-none-match': (await send('/en')).headers.get('etag') ?? '' } }),
    ],
    ['chosen language', await send('/?lang=en', { redirect: 'manual' })],
    ['robots', await send('/robots.txt')],
    ['sitemap', await send('/sitemap.xml')],
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
    ['app', 200],
    ['page', 200],
    ['page again', 304],
    ['chosen language', 303],
    ['robots', 200],
    ['sitemap', 200],
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
