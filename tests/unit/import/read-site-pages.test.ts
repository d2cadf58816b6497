import { afterEach, expect, test, vi } from 'vitest';
import type { FetchedDocument } from '../../../worker/sites/extract/fetched-document.ts';
import { extractLimits } from '../../../worker/sites/extract/limits.ts';
import { readSite } from '../../../worker/sites/import/jobs/read-site.ts';
import { varsFor, verbContext } from '../../support/verb-context.ts';

afterEach(() => vi.restoreAllMocks());

const resolver = 'https://resolver.test/dns-query';
const ctx = verbContext({
  ...varsFor({ databaseUrl: 'postgres://nobody@127.0.0.1:9/none', endpoint: 'http://127.0.0.1:9' }),
  DNS_RESOLVER_URL: resolver,
});

interface Web {
  /** What `casa-ana.es` answers at a path; 404 for any other. */
  readonly pages: Readonly<Record<string, () => Response>>;
  /** Where its name leads by IPv4 and IPv6. */
  readonly v4?: readonly string[];
  readonly v6?: readonly string[];
}

/** The web as a test has it: what is asked of it, and how many answers were waited for at once at most. */
function web({ pages, v4 = ['93.184.216.34'], v6 = [] }: Web) {
  const seen = { asked: [] as string[], atOnce: 0, headers: [] as Headers[] };
  let open = 0;
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.href.startsWith(resolver)) {
      const isV6 = url.searchParams.get('type') === 'AAAA';
      const data = isV6 ? v6 : v4;
      const isKnown = url.searchParams.get('name') === 'casa-ana.es';
      const answers = data.map((one) => ({ type: isV6 ? 28 : 1, data: one }));
      return Response.json({ Status: isKnown ? 0 : 3, Answer: isKnown ? answers : [] });
    }
    seen.asked.push(url.pathname);
    seen.headers.push(new Headers(init?.headers));
    open += 1;
    seen.atOnce = Math.max(seen.atOnce, open);
    await new Promise(setImmediate);
    open -= 1;
    return (pages[url.pathname] ?? (() => new Response('', { status: 404 })))();
  });
  return seen;
}

const answer =
  (type: string, body: BodyInit | null, status = 200) =>
  () =>
    new Response(body, { status, headers: { 'content-type': type } });
const html = (body: string) => answer('text/html; charset=utf-8', body);
const to = (location: string) => () => new Response(null, { status: 302, headers: { location } });
const linksTo = (...paths: readonly string[]) =>
  html(paths.map((path) => `<a href="${path}">Carta</a>`).join(' '));

const address = 'https://casa-ana.es/';
const read = (
  brought: readonly FetchedDocument[] = [],
  told = async (_read: number, _found: number) => true,
) => readSite(ctx, { address, brought, told });
const paths = (documents: Awaited<ReturnType<typeof read>>) =>
  Array.isArray(documents) ? documents.map((one) => new URL(one.address).pathname) : documents;

test.each([
  ['gone for ever', answer('text/html', '', 410), 'gone'],
  ['not there', answer('text/html', '', 404), 'gone'],
  ['refused', answer('text/html', '', 403), 'away'],
  ['broken', answer('text/html', '', 503), 'away'],
  ['a picture', answer('image/png', 'x'), 'unreadable'],
  ['what only begins like a page', answer('application/text/html', 'x'), 'unreadable'],
  ['somewhere inside', to('http://10.0.0.8/'), 'private'],
  ['a port of its own', to('https://casa-ana.es:8443/'), 'private'],
  ['where nobody is', to('https://nobody.es/'), 'no-name'],
  ['round in a circle', to('/'), 'away'],
  ['too long', answer('text/html', new Uint8Array(extractLimits.documentBytes + 1)), 'too-large'],
] as const)('Y1 Y2 of a first page that is %s it is said why', async (_, first, failure) => {
  web({ pages: { '/': first } });
  expect(await read()).toBe(failure);
});

test('Y1 a page that is as long as may be, does not say what it is, and is four redirects away, is read', async () => {
  web({
    pages: {
      '/': to('/1'),
      '/1': to('/2'),
      '/2': to('/3'),
      '/3': to('/4'),
      '/4': () => new Response(new Uint8Array(extractLimits.documentBytes)),
    },
  });
  expect(paths(await read())).toEqual(['/4']);
});

test.each([
  ['IPv6', { v6: ['::1'] }],
  ['IPv4', { v4: ['10.0.0.8'], v6: ['2606:2800:220:1::1'] }],
])('Y1 a name that leads inside by %s alone is not asked', async (_, leads) => {
  const seen = web({ pages: { '/': html('') }, ...leads });
  expect(await read()).toBe('private');
  expect(seen.asked).toEqual([]);
});

test('Y1 nothing that is sent says who asks', async () => {
  const seen = web({ pages: { '/': html('') } });
  await read();
  expect(seen.headers.map((headers) => [...headers.keys()].toSorted())).toEqual([['accept', 'user-agent']]);
});

test('Y2 of the other pages those that cannot be read are left out, and one that leads to another is there once', async () => {
  web({
    pages: {
      '/': linksTo('/carta', '/carta-2', '/carta-3', '/carta-4', '/carta-5'),
      '/carta': html('Bravas 5 €'),
      '/carta-2': to('/carta'),
      '/carta-3': to('http://127.0.0.1/carta'),
      '/carta-4': answer('image/png', 'x'),
      '/carta-5': html('Vinos'),
    },
  });
  expect(paths(await read())).toEqual(['/', '/carta', '/carta-5']);
});

test('Y2 of a small server two pages are asked at once, and eight in all; how far it is is told', async () => {
  const many = Array.from({ length: 20 }, (_, at) => `/carta-${String(at)}`);
  const seen = web({
    pages: { '/': linksTo(...many), ...Object.fromEntries(many.map((path) => [path, html('')])) },
  });
  const told: number[][] = [];
  const documents = await read([], async (done, found) => told.push([done, found]) > 0);
  expect([documents?.length, seen.asked.length, seen.atOnce]).toEqual([8, 8, 2]);
  expect(told).toEqual([1, 3, 5, 7, 8].map((done) => [done, 8]));
});

test('Y2 whoever is told that somebody else has the job asks for nothing more', async () => {
  const pages = { '/': linksTo('/carta', '/carta-2', '/carta-3', '/carta-4'), '/carta': html('') };
  const first = web({ pages });
  expect(await read([], async () => false)).toBeNull();
  expect(first.asked).toEqual(['/']);
  vi.restoreAllMocks();
  const later = web({ pages });
  expect(await read([], async (done) => done === 1)).toBeNull();
  expect(later.asked).toEqual(['/', '/carta', '/carta-2']);
});

test('Y3 pages that somebody has brought are not asked for again, and count among the eight', async () => {
  const document = (path: string, body: string) => ({
    address: `https://casa-ana.es${path}`,
    type: 'text/html',
    bytes: new TextEncoder().encode(body),
  });
  const links = ['/carta', '/carta-2', '/carta-3'].map((path) => `<a href="${path}">Carta</a>`).join('');
  const seen = web({ pages: { '/carta-2': html(''), '/carta-3': html('') } });
  const brought = [
    document('/', links),
    document('/carta', ''),
    ...[1, 2, 3, 4, 5].map((at) => document(`/otra-${String(at)}`, '')),
  ];
  expect(paths(await read(brought))).toEqual([
    ...brought.map((one) => new URL(one.address).pathname),
    '/carta-2',
  ]);
  expect(seen.asked).toEqual(['/carta-2']);
});
