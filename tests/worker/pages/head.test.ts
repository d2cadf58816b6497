import { expect, test } from 'vitest';
import * as z from 'zod';
import { articles } from '../../../worker/consults/knowledge/find-article.ts';
import { helpIds } from '../../../worker/sites/help/find-help.ts';
import { openPage } from '../support/page.ts';
import { send } from '../support/worker.ts';

const origin = 'https://app.test';
const addressOf = ({ locale, slug }: { locale: string; slug: string }): string =>
  `${locale === 'es' ? '/guias' : '/en/guides'}/${slug}`;
const [colic = '', colicInEnglish = ''] = ['es', 'en'].flatMap((locale) =>
  articles.filter((article) => article.id === 'colic-horse' && article.locale === locale).map(addressOf),
);
const translations: [spanish: string, english: string][] = [
  ['/', '/en'],
  ['/pricing', '/en/pricing'],
  ['/pricing?product=gastronomy', '/en/pricing?product=gastronomy'],
  ['/emergency', '/en/emergency'],
  ['/clinicas', '/en/clinics'],
  ['/clinicas?q=Madrid', '/en/clinics?q=Madrid'],
  ['/guias', '/en/guides'],
  [colic, colicInEnglish],
  ['/restaurants', '/en/restaurants'],
  ['/restaurants/help', '/en/restaurants/help'],
  ...helpIds.map((id): [string, string] => [`/restaurants/help/${id}`, `/en/restaurants/help/${id}`]),
];
const paths = translations.flat();
const factsSchema = z.looseObject({ '@context': z.literal('https://schema.org'), '@type': z.string() });

async function sourceOf(script: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(script));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}

test.each(translations)(
  'search engines are told of %s and %s as one page in two languages',
  async (es, en) => {
    for (const path of [es, en]) {
      const { valuesOf } = await openPage(path);
      expect(await valuesOf('link[rel=canonical]', 'href')).toEqual([`${origin}${path}`]);
      const languages = await valuesOf('link[rel=alternate]', 'hreflang');
      const addresses = await valuesOf('link[rel=alternate]', 'href');
      expect(languages.map((language, index) => [language, addresses[index]])).toEqual([
        ['es', `${origin}${es}`],
        ['en', `${origin}${en}`],
        ['x-default', `${origin}${es}`],
      ]);
    }
  },
);

test('an address is the true one in whichever language a browser is shown it', async () => {
  const { html, valuesOf } = await openPage('/pricing', { 'accept-language': 'en-GB' });
  expect(html).toContain('<html lang="en"');
  expect(await valuesOf('link[rel=canonical]', 'href')).toEqual([`${origin}/pricing`]);
});

test('what only shows a page otherwise has no address of its own for search engines', async () => {
  const { valuesOf } = await openPage('/pricing?currency=MXN&interval=year&utm_source=x');
  expect(await valuesOf('link[rel=canonical]', 'href')).toEqual([`${origin}/pricing`]);
});

test('every page has a title, a description and a preview of its own in its language', async () => {
  const seen = new Set<string>();
  for (const path of paths) {
    const { html, valuesOf } = await openPage(path);
    const title = /<title>(?<title>[^<]+)<\/title>/.exec(html)?.groups?.title ?? '';
    const [description = ''] = await valuesOf('meta[name=description]', 'content');
    expect([path, title.length > 15, description.length > 50]).toEqual([path, true, true]);
    seen.add(title).add(description);
    const preview = async (name: string) => (await valuesOf(`meta[property="og:${name}"]`, 'content'))[0];
    expect(await preview('title')).toBe(title);
    expect(await preview('url')).toBe(`${origin}${path}`);
    const product = /restaurants|gastronomy/.test(path) ? 'restaurants-' : '';
    const language = path.startsWith('/en') ? 'en' : 'es';
    expect(await preview('image')).toBe(`${origin}/preview-${product}${language}.png`);
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
  }
  expect(seen.size).toBe(2 * paths.length);
});

test('C11 the one script of a page is inside it and named by its hash; no other may run', async () => {
  for (const path of paths) {
    const { html, response } = await openPage(path);
    const scripts = [...html.matchAll(/<script(?<kind>[^>]*)>(?<text>.*?)<\/script>/gs)];
    const [code, ...facts] = scripts.toSorted((a, b) =>
      (a.groups?.kind ?? '').localeCompare(b.groups?.kind ?? ''),
    );
    const policy = response.headers.get('content-security-policy');
    expect(policy).toContain(`script-src 'self' ${await sourceOf(code?.groups?.text ?? '')};`);
    expect(facts.length).toBeGreaterThan(0);
    for (const { groups } of facts) {
      expect(groups?.kind).toBe(' type="application/ld+json"');
      factsSchema.parse(JSON.parse(groups?.text ?? ''));
    }
    expect(html).not.toMatch(/ on\w+="|javascript:/);
  }
  expect((await send('/start')).headers.get('content-security-policy')).toContain("script-src 'self';");
});

test('a page that has not changed is not sent again', async () => {
  const { response } = await openPage('/emergency');
  const etag = response.headers.get('etag') ?? '';
  expect(response.headers.get('cache-control')).toBe('private, no-cache');
  const again = await send('/emergency', { headers: { 'if-none-match': etag } });
  expect([again.status, await again.text()]).toEqual([304, '']);
  expect((await send('/emergency', { headers: { 'if-none-match': 'W/"x"' } })).status).toBe(200);
  const other = await send('/en/emergency', { headers: { 'if-none-match': etag } });
  expect(other.status).toBe(200);
});

test('robots and the map of the site name exactly the pages that there are', async () => {
  const map = await (await send('/sitemap.xml')).text();
  const named = [...map.matchAll(/<loc>(.+?)<\/loc>/g)].map(([, address]) => address);
  const pages = new Set([...paths.filter((path) => !path.includes('?')), ...articles.map(addressOf)]);
  expect(named.toSorted()).toEqual([...pages].map((path) => `${origin}${path}`).toSorted());
  for (const address of named) {
    const { pathname } = new URL(address ?? '');
    expect((await openPage(pathname)).html).toContain(`<link rel="canonical" href="${address}"`);
  }
  const robots = await (await send('/robots.txt')).text();
  expect(robots).toContain(`Sitemap: ${origin}/sitemap.xml`);
  expect(robots).toContain('Disallow: /app\n');
  expect(robots).not.toMatch(/Disallow: \/(pricing|en|emergency)?\n/);
  const staging = await send('/robots.txt', {}, { env: { ENVIRONMENT: 'staging' } });
  expect(await staging.text()).toContain('Disallow: /\n');
});

test('C11 the shell of the app, which the service worker keeps, is the app and not the first page', async () => {
  const asked: string[] = [];
  const ASSETS = {
    fetch: async ({ url }: Request) => {
      asked.push(new URL(url).pathname);
      return new Response('the app', { headers: { 'content-type': 'text/html' } });
    },
  };
  const shell = await send('/index.html', {}, { env: { ASSETS } });
  expect([shell.status, await shell.text(), asked]).toEqual([200, 'the app', ['/']]);
});

test('S13 a page is only read, and an address that is none is left to the app', async () => {
  expect((await send('/', { method: 'HEAD' })).status).toBe(200);
  expect((await send('/pricing', { method: 'POST' })).status).toBe(405);
  const app = {
    ASSETS: { fetch: async () => new Response('the app', { headers: { 'content-type': 'text/html' } }) },
  };
  for (const path of ['/nowhere', '/en/nowhere', '/english', '/pricing/more'])
    expect([path, await (await send(path, {}, { env: app })).text()]).toEqual([path, 'the app']);
});
