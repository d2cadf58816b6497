import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { locales } from '../../../contract/people.ts';
import { builtHelpFiles, helpTextsOf, readHelp, readHelpArticle } from '../../../tools/help/read-help.ts';
import { findHelp, helpIds, helpIn } from '../../../worker/sites/help/find-help.ts';
import { helpTopics } from '../../../worker/sites/help/help-article.ts';

const articles = readHelp();

test('what the Worker shows of the help is what its files say: npm run help', () => {
  for (const { path, text } of builtHelpFiles(articles)) expect(readFileSync(path, 'utf8')).toBe(text);
});

test('there are at least twelve articles, each in both languages, and some for each topic', () => {
  expect(helpIds.length).toBeGreaterThanOrEqual(12);
  for (const locale of locales) {
    expect(helpIn(locale).map(({ id }) => id)).toEqual(helpIds);
    expect(new Set(helpIn(locale).map(({ topic }) => topic))).toEqual(new Set(helpTopics));
  }
});

test('both languages of an article agree in all but words, and its links lead to articles in its language', () => {
  for (const id of helpIds) {
    const [es, en] = locales.map((locale) => articles.find((one) => one.id === id && one.locale === locale));
    expect([es?.topic, es?.reviewed, es?.sources.map(({ url }) => url)]).toEqual([
      en?.topic,
      en?.reviewed,
      en?.sources.map(({ url }) => url),
    ]);
    for (const [article, prefix] of [
      [es, ''],
      [en, '/en'],
    ] as const) {
      const links = [...(article?.html ?? '').matchAll(/href="([^"]*)"/g)].map(([, to]) => to);
      const known = helpIds.map((one) => `${prefix}/restaurants/help/${one}`);
      for (const link of links) expect(known).toContain(link);
    }
    expect(es?.html.match(/<h2>/g)?.length).toBe(en?.html.match(/<h2>/g)?.length);
  }
});

test('what is typed is found without its accents and in any order, those that are called so first; nonsense finds nothing', () => {
  const found = (locale: 'es' | 'en', typed: string) =>
    findHelp(locale, typed, helpTextsOf(articles, locale));
  expect(found('es', 'ALERGENOS')[0]?.id).toBe('allergens');
  expect(found('es', 'propio dominio')[0]?.id).toBe('own-domain');
  expect(found('en', 'half portion')[0]?.id).toBe('sizes-and-extras');
  expect(found('en', 'zzzz')).toEqual([]);
  expect(found('es', '  ¿? ')).toEqual([]);
});

test('HTML in an article is text', () => {
  const head =
    '---\ntitle: T\nsummary: S\ntopic: menu\nkeywords: [a, b, c, d, e]\nsources: []\nreviewed: 2026-01-01\n---\n\n';
  const { html } = readHelpArticle('x', 'es', `${head}<script>alert(1)</script>\n\n[a](javascript:alert(1))`);
  expect(html).not.toContain('<script');
  expect(html).not.toContain('javascript:');
});
