import { expect, test } from 'vitest';
import { readArticleText } from '../../../worker/consults/knowledge/article-text.ts';
import { articles } from '../../../worker/consults/knowledge/find-article.ts';
import { fillSearch } from '../../../worker/consults/search/fill-search.ts';
import { timeBudget } from '../../../worker/core/time-budget.ts';
import { cronContext } from '../support/stripe.ts';
import { send } from '../support/worker.ts';

const page = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await send(path, {}, { headers });
  return { status: answer.status, html: await answer.text() };
};

test('Q11 an article at an address of its own in each language, with its sources, the day of its review and the emergency lane', async () => {
  const [es, en] = ['es', 'en'].map((locale) =>
    articles.find((article) => article.id === 'colic-horse' && article.locale === locale),
  );
  const [own, other] = [`/guias/${es?.slug}`, `/en/guides/${en?.slug}`];
  const shown = await page(own, { 'accept-language': 'es' });
  expect(shown.status).toBe(200);
  expect(shown.html).toContain(`<link rel="canonical" href="https://app.test${own}"`);
  expect(shown.html).toContain(`hreflang="en" href="https://app.test${other}"`);
  expect(shown.html).toContain(`"@type":"Article"`);
  expect(shown.html).toContain('href="/emergency"');
  const { sources } = await readArticleText(cronContext().readStatic, { id: 'colic-horse', locale: 'es' });
  expect(sources.length).toBeGreaterThan(1);
  for (const { url } of sources) expect(shown.html).toContain(`href="${url}"`);
  expect(shown.html).not.toContain('kb:');
  const english = await page(other);
  expect(english.html).toContain('<html lang="en"');
  expect((await page('/guias/no-such-article')).status).toBe(404);
});

test('Q11 the text of an article has no address of its own, and without it the page says that it cannot be shown', async () => {
  expect((await page('/worker-files/guides/colic-horse.es.json')).status).toBe(404);
  const ASSETS = {
    fetch: async () => new Response('the app', { headers: { 'content-type': 'text/html' } }),
  };
  const headers = { accept: 'text/html', 'accept-language': 'es' };
  for (const path of ['/guias/colico-en-caballos', '/restaurants/help/menu', '/sample/cozy'])
    expect([path, (await send(path, {}, { env: { ASSETS }, headers })).status]).toEqual([path, 503]);
});

test('Q11 every article is in the map of the site in both languages, and its page stands', async () => {
  const { html: map } = await page('/sitemap.xml');
  for (const { locale, slug } of articles)
    expect(map).toContain(`<loc>https://app.test${locale === 'es' ? '/guias' : '/en/guides'}/${slug}</loc>`);
  for (const { locale, slug, title } of articles.slice(0, 6)) {
    const { status, html } = await page(`${locale === 'es' ? '/guias' : '/en/guides'}/${slug}`, {
      'accept-language': locale,
    });
    expect([status, title, html.includes('<h1')]).toEqual([200, title, true]);
  }
});

test('Q2 Z1 cron makes the articles findable, and a visitor without script finds them in either language', async () => {
  const { isAway } = await fillSearch(cronContext(), timeBudget(100_000));
  expect(isAway).toBe(false);
  const found = async (path: string, language: string) => {
    const { html } = await page(path, { 'accept-language': language });
    return /id="found"[\s\S]*?<li[\s\S]*?href="([^"]+)"/.exec(html)?.[1];
  };
  const slugOf = (locale: string) =>
    articles.find((article) => article.id === 'colic-horse' && article.locale === locale)?.slug;
  expect(await found('/guias?q=colico+caballo', 'es')).toBe(`/guias/${slugOf('es')}`);
  expect(await found('/en/guides?q=colico+caballo', 'en')).toBe(`/en/guides/${slugOf('en')}`);
  const { html } = await page(`/guias?q=${encodeURIComponent('<script>alert(1)</script>')}`);
  expect(html).not.toContain('<script>alert(1)');
  // A second run finds nothing to do.
  expect(await fillSearch(cronContext(), timeBudget(100_000))).toMatchObject({ failed: 0 });
}, 200_000);
