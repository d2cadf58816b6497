import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { locales } from '../../../contract/people.ts';
import { countFiles } from '../../../tools/articles/write-files.ts';
import { builtFiles, textsFolder } from '../../../tools/knowledge/built-files.ts';
import { readArticle, readArticles } from '../../../tools/knowledge/read-articles.ts';
import { articleBySlug, articleOf } from '../../../worker/consults/knowledge/find-article.ts';
import {
  plainText,
  searchableOf,
  searchablePieces,
} from '../../../worker/consults/knowledge/searchable-text.ts';
import { currentRules as rules } from '../../../worker/consults/triage/rules-of.ts';

const articles = readArticles();
const ids = [...new Set(articles.map(({ id }) => id))];

test('Q11 at least 60 articles, each in both languages', () => {
  expect(ids.length).toBeGreaterThanOrEqual(60);
  expect(articles).toHaveLength(ids.length * locales.length);
});

test('Q11 both languages of an article agree in all but words', () => {
  for (const id of ids) {
    const [es, en] = locales.map((locale) => articles.find((one) => one.id === id && one.locale === locale));
    for (const part of ['species', 'topic', 'complaints', 'urgency', 'reviewed', 'sources'] as const)
      expect(es?.[part], `${id}: ${part}`).toEqual(en?.[part]);
    const links = (body = ''): string[] => [...body.matchAll(/\(kb:([^)]*)\)/g)].map(([, to = '']) => to);
    expect(links(es?.body).toSorted(), id).toEqual(links(en?.body).toSorted());
    const headings = (body = ''): number => body.match(/^## /gm)?.length ?? 0;
    expect(headings(es?.body), id).toBe(headings(en?.body));
  }
});

test('a slug is the only one of its language', () => {
  for (const locale of locales) {
    const slugs = articles.filter((article) => article.locale === locale).map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
  }
});

test('every link leads to another article, and nothing else is linked or marked up', () => {
  for (const { id, locale, body } of articles) {
    for (const [link, , target = ''] of body.matchAll(/\[([^\]]*)\]\(([^)]*)\)/g)) {
      const to = /^kb:(.+)$/.exec(target)?.[1];
      expect(ids, `${id}/${locale}: ${link}`).toContain(to);
      expect(to, `${id}/${locale}`).not.toBe(id);
    }
    expect(body, `${id}/${locale}`).not.toMatch(/<\w|!\[|^# |https?:/m);
  }
});

test('Q11 an article has the length that a person reads at night, and says in order what to look for and what to do', () => {
  for (const { id, locale, body } of articles) {
    const words = plainText(body).split(/\s+/).length;
    expect(words, `${id}/${locale}`).toBeGreaterThanOrEqual(250);
    expect(words, `${id}/${locale}`).toBeLessThanOrEqual(900);
    expect(body.match(/^## /gm)?.length ?? 0, `${id}/${locale}`).toBeGreaterThanOrEqual(4);
  }
});

test('Q11 complaints are those of the rules of urgency, for its species; red articles say when to go', () => {
  for (const { id, complaints, species } of articles)
    for (const complaint of complaints) {
      expect(rules.complaints, id).toHaveProperty([complaint]);
      const animals = rules.complaints[complaint]?.species ?? [];
      expect(
        animals.some((animal) => species.some((one) => one === animal)),
        `${id}: ${complaint}`,
      ).toBe(true);
    }
  const now = { es: /^## (.*\b(ya|ahora|grave|salir)\b.*)$/im, en: /^## (.*\b(now|at once)\b.*)$/im };
  for (const { id, locale, urgency, body } of articles)
    if (urgency === 'red') expect(body, `${id}/${locale}`).toMatch(now[locale]);
});

test('Q11 sources were looked at: two at least, no address twice', () => {
  for (const { id, locale, sources } of articles) {
    expect(sources.length, `${id}/${locale}`).toBeGreaterThanOrEqual(2);
    expect(new Set(sources.map(({ url }) => url)).size, `${id}/${locale}`).toBe(sources.length);
  }
});

test('what the Worker reads is made of the articles as they are: `npm run knowledge`', () => {
  for (const { path, text } of builtFiles(articles))
    expect(readFileSync(path, 'utf8') === text, path).toBe(true);
  expect(countFiles(textsFolder)).toBe(articles.length);
});

test('an article is found by its id and by its address', () => {
  expect(articleOf('colic-horse', 'es')?.slug).toBe('colico-en-caballos');
  expect(articleBySlug('en', 'colic-in-horses')?.id).toBe('colic-horse');
  expect(articleBySlug('es', 'colic-in-horses')).toBeUndefined();
  expect(articleOf('none', 'es')).toBeUndefined();
});

describe('a file that is not as it should be is named', () => {
  const head = `title: T\nslug: t\nsummary: s\nspecies: [dog]\ntopic: skin\ncomplaints: []\nurgency: blue
keywords: [a, b, c, d, e]\nsources:\n  - { publisher: P, title: T, url: "https://example.org/" }\nreviewed: 2026-11-29`;
  const file = (text: string): string => `---\n${text}\n---\n\nBody`;

  test('one that is', () => {
    expect(readArticle('x', 'en', file(head))).toMatchObject({
      id: 'x',
      locale: 'en',
      body: 'Body',
      urgency: 'blue',
    });
  });

  test.each([
    ['no head', 'Body'],
    ['an unknown level', file(head.replace('blue', 'purple'))],
    ['an unknown field', file(`${head}\nauthor: me`)],
    ['a source over plain HTTP', file(head.replace('https:', 'http:'))],
    ['a day that is none', file(head.replace('11-29', '13-29'))],
    ['no body', `---\n${head}\n---\n`],
    ['YAML that is none', file('title: "')],
  ])('%s', (_, text) => {
    expect(() => readArticle('x', 'en', text)).toThrow('x/en.md');
  });
});

test('what is searched is read as people read it, and each piece says what it is about', () => {
  expect(plainText('## Qué ves\n\n- **Sal ya**, como en [cólico](kb:colic-horse).\n1. Uno')).toBe(
    'Qué ves\nSal ya, como en cólico.\nUno',
  );
  for (const article of articles)
    for (const piece of searchablePieces(searchableOf(article)))
      expect(piece.startsWith(article.title)).toBe(true);
});
