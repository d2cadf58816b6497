import { expect, test } from 'vitest';
import { openPage } from '../support/page.ts';
import { send } from '../support/worker.ts';

const english = { 'accept-language': 'en-GB,en;q=0.9,es;q=0.8' };
const spanish = { 'accept-language': 'es-MX,es;q=0.9,en;q=0.8' };

test.each([
  ['no browser settings, as a search engine', '/', {}, 'es'],
  ['the browser’s first language', '/', english, 'en'],
  ['the browser’s first language', '/pricing', spanish, 'es'],
  ['the first of them that we speak', '/', { 'accept-language': 'fr-FR,fr;q=0.9,en;q=0.8' }, 'en'],
  ['by weight, not by place', '/', { 'accept-language': 'en;q=0.3, es;q=0.7' }, 'es'],
  ['what was chosen here, before the browser', '/', { ...english, cookie: 'a=b; cav-locale=es' }, 'es'],
  ['a choice that is none', '/', { ...english, cookie: 'cav-locale=<b>' }, 'en'],
  ['the address, before everything', '/en', { ...spanish, cookie: 'cav-locale=es' }, 'en'],
  ['the address, before everything', '/en/emergency', spanish, 'en'],
])('A1 a page speaks the language of: %s', async (_, path, headers, language) => {
  const { html, response } = await openPage(path, headers);
  expect(html).toContain(`<html lang="${language}"`);
  expect(response.headers.get('content-language')).toBe(language);
  expect(response.headers.get('vary')).toBe('accept-language, cookie');
});

test.each([
  ['/?lang=en', '/en'],
  ['/en?lang=es', '/'],
  ['/en/emergency?lang=es', '/emergency'],
  ['/pricing?currency=MXN&lang=en&interval=year', '/en/pricing?currency=MXN&interval=year'],
])('A1 without script a choice of language is remembered and leads on, once: %s', async (path, target) => {
  const response = await send(path, { headers: english, redirect: 'manual' });
  expect([response.status, response.headers.get('location')]).toEqual([303, target]);
  const cookie = response.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/^cav-locale=(es|en); Max-Age=31536000; Path=\/; Secure; SameSite=Lax$/);
  const arrived = await openPage(target, { ...english, cookie: cookie.slice(0, cookie.indexOf(';')) });
  expect(arrived.html).toContain(`<html lang="${target.startsWith('/en') ? 'en' : 'es'}"`);
});

test('A1 whoever has chosen nothing gets no cookie, and an unknown choice is none', async () => {
  for (const path of ['/', '/en', '/?lang=fr', '/?lang=//evil.test']) {
    const { response } = await openPage(path, english);
    expect(response.headers.has('set-cookie')).toBe(false);
  }
});

test('A1 each page leads to itself in the other language, with what was chosen on it', async () => {
  const { valuesOf } = await openPage('/en/pricing?currency=MXN&interval=year');
  expect(await valuesOf('a[data-chooses]', 'href')).toEqual([
    '/pricing?currency=MXN&interval=year&lang=es',
    '/en/pricing?currency=MXN&interval=year&lang=en',
  ]);
});
