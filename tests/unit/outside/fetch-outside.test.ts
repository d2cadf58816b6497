import { createServer, type ServerResponse } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listen } from '../../../dev/listen.ts';
import { fetchOutside, type Outside } from '../../../worker/core/outside/fetch-outside.ts';
import { OutsideRefused } from '../../../worker/core/outside/outside-refused.ts';

/** What was asked of the server, in order. */
let asked: string[] = [];
let port = 0;

const megabyte = new Uint8Array(1024 * 1024);
const pour = (response: ServerResponse) => {
  if (response.destroyed) return;
  if (response.write(megabyte)) setImmediate(pour, response);
  else response.once('drain', () => pour(response));
};

const server = createServer((request, response) => {
  asked.push(`${request.headers.host?.replace(/:.*/, '')}${request.url}`);
  const [, what = '', ...rest] = (request.url ?? '').split('/');
  if (what === 'to') response.writeHead(302, { location: decodeURIComponent(rest.join('/')) }).end();
  else if (what === 'moved') response.writeHead(Number(rest[0]), { location: '/menu' }).end();
  else if (what === 'mute') return;
  else if (what === 'loop') response.writeHead(301, { location: '/loop' }).end();
  else if (what === 'endless') pour(response.writeHead(200));
  else if (what === 'silent') response.flushHeaders();
  else if (what === 'bytes') response.end(new Uint8Array(Number(rest[0])));
  else response.end('hello');
});

beforeAll(async () => {
  port = await listen(server, 0);
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

/** Every public name leads to the server of this test; what the resolver says of it is `names`. */
function outside(names: Record<string, readonly string[] | null> = {}): Outside {
  return {
    addresses: async (host) => (host in names ? (names[host] ?? null) : ['93.184.216.34']),
    fetch: (url, init) => {
      const at = new URL(url);
      at.protocol = 'http:';
      at.hostname = '127.0.0.1';
      at.port = String(port);
      return fetch(at, { ...init, headers: { ...Object(init.headers), host: url.hostname } });
    },
  };
}

const bounds = { maxBytes: 1_000, timeoutMs: 5_000, maxRedirects: 3, accept: '*/*' };

const outcome = async (address: string, to: Outside = outside(), changes: Partial<typeof bounds> = {}) => {
  asked = [];
  try {
    const { status, url, body } = await fetchOutside(to, address, { ...bounds, ...changes });
    return [status, url.href, new TextDecoder().decode(body)];
  } catch (error) {
    if (error instanceof OutsideRefused) return error.because;
    throw error;
  }
};

test('what is in public is fetched, and its redirects are followed', async () => {
  expect(await outcome('https://casa-ana.es/')).toEqual([200, 'https://casa-ana.es/', 'hello']);
  expect(await outcome('https://casa-ana.es/to/%2Fmenu')).toEqual([200, 'https://casa-ana.es/menu', 'hello']);
});

test.each([301, 302, 303, 307, 308])('a redirect of the kind %i is one', async (status) => {
  expect(await outcome(`https://casa-ana.es/moved/${String(status)}`)).toEqual([
    200,
    'https://casa-ana.es/menu',
    'hello',
  ]);
});

test.each([
  ['http://10.0.0.1/', 'private'],
  ['http://[::1]/', 'private'],
  ['http://localhost/', 'host'],
  ['file:///etc/passwd', 'scheme'],
  ['https://me@casa-ana.es/', 'user-info'],
])('Y1 %s is not asked: %s', async (address, reason) => {
  expect(await outcome(address)).toBe(reason);
  expect(asked).toEqual([]);
});

test.each([
  ['http://169.254.169.254/latest', 'private'],
  ['http://2852039166/', 'private'],
  ['http://[::ffff:10.0.0.1]/', 'private'],
  ['http://localhost/', 'host'],
  ['file:///etc/passwd', 'scheme'],
  ['https://me@casa-ana.es/', 'user-info'],
])('Y1 a redirect to %s is not followed: %s', async (address, reason) => {
  expect(await outcome(`https://casa-ana.es/to/${encodeURIComponent(address)}`)).toBe(reason);
  expect(asked).toHaveLength(1);
});

test.each([
  ['a private address', ['10.0.0.1']],
  ['the metadata of a cloud', ['169.254.169.254']],
  ['IPv6 loopback', ['::1']],
  ['a public and a private one', ['93.184.216.34', '192.168.0.1']],
  ['a private and a public one', ['192.168.0.1', '93.184.216.34']],
  ['something that is no address', ['nothing']],
])('Y1 a name that leads to %s is not asked', async (_, addresses) => {
  expect(await outcome('https://inside.es/', outside({ 'inside.es': addresses }))).toBe('private');
  expect(asked).toEqual([]);
});

test('Y1 a name that nobody has, and a resolver that is away', async () => {
  expect(await outcome('https://nobody.es/', outside({ 'nobody.es': null }))).toBe('no-name');
  expect(await outcome('https://empty.es/', outside({ 'empty.es': [] }))).toBe('no-name');
  const away = { ...outside(), addresses: () => Promise.reject(new Error('no resolver')) };
  expect(await outcome('https://casa-ana.es/', away)).toBe('away');
  expect(asked).toEqual([]);
});

test('Y1 of a name that leads inside a moment later (rebinding) nothing is handed on', async () => {
  const answers = [['93.184.216.34'], ['127.0.0.1']];
  const turning = { ...outside(), addresses: async () => answers.shift() ?? [] };
  expect(await outcome('https://turning.es/', turning)).toBe('private');
});

test('Y1 redirects without an end', async () => {
  expect(await outcome('https://casa-ana.es/loop')).toBe('redirects');
  expect(asked).toHaveLength(4);
});

test('Y1 a body is read as far as it may be, an endless one too', async () => {
  expect((await outcome('https://casa-ana.es/bytes/1000'))[0]).toBe(200);
  expect(await outcome('https://casa-ana.es/bytes/1001')).toBe('too-large');
  expect(await outcome('https://casa-ana.es/endless')).toBe('too-large');
  expect(await outcome('https://casa-ana.es/endless', outside(), { maxBytes: 0 })).toEqual([
    200,
    'https://casa-ana.es/endless',
    '',
  ]);
});

test('Y1 whoever does not answer, and does not end, is not waited for; nor is a resolver', async () => {
  expect(await outcome('https://casa-ana.es/silent', outside(), { timeoutMs: 100 })).toBe('timeout');
  expect(await outcome('https://casa-ana.es/mute', outside(), { timeoutMs: 100 })).toBe('timeout');
  const slow = { ...outside(), addresses: () => new Promise<never>(() => undefined) };
  expect(await outcome('https://casa-ana.es/', slow, { timeoutMs: 100 })).toBe('timeout');
  let answers = 0;
  const once = async () => (answers++ === 0 ? ['93.184.216.34'] : new Promise<never>(() => undefined));
  expect(await outcome('https://casa-ana.es/', { ...outside(), addresses: once }, { timeoutMs: 500 })).toBe(
    'timeout',
  );
  // What takes no signal: a body that never ends, handed on by whoever stands between.
  const endless = new Response(new ReadableStream({ pull: () => new Promise<never>(() => undefined) }));
  const deaf = { ...outside(), fetch: async () => endless };
  expect(await outcome('https://casa-ana.es/', deaf, { timeoutMs: 100 })).toBe('timeout');
  const silent = { ...outside(), fetch: () => new Promise<never>(() => undefined) };
  expect(await outcome('https://casa-ana.es/', silent, { timeoutMs: 100 })).toBe('timeout');
  const gone = { ...outside(), fetch: () => Promise.reject(new TypeError('refused')) };
  expect(await outcome('https://casa-ana.es/', gone)).toBe('away');
});

test('Y1 what is not wanted of an answer is not waited for: the body of a redirect, and any where none is read', async () => {
  const cancelled: string[] = [];
  const body = (name: string) => new ReadableStream({ cancel: () => void cancelled.push(name) });
  const answers = [
    new Response(body('redirect'), { status: 302, headers: { location: '/menu' } }),
    new Response(body('page'), { status: 200 }),
  ];
  const to = { ...outside(), fetch: async () => answers.shift() ?? new Response() };
  expect(await outcome('https://casa-ana.es/', to, { maxBytes: 0 })).toEqual([
    200,
    'https://casa-ana.es/menu',
    '',
  ]);
  expect(cancelled).toEqual(['redirect', 'page']);
});
