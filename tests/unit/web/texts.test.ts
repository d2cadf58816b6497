import { beforeEach, expect, test, vi } from 'vitest';
import type { Locale } from '../../../web/kit/text/locale.ts';

beforeEach(() => {
  vi.resetModules();
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  vi.stubGlobal('document', { documentElement: { lang: '' }, cookie: '' });
  vi.stubGlobal('location', { search: '', protocol: 'http:' });
  vi.stubGlobal('navigator', { languages: ['es'] });
});

const load = async () => ({
  ...(await import('../../../web/kit/text/texts.ts')),
  ...(await import('../../../web/kit/text/locale.ts')),
});

/** A part whose texts come when the test says so: `part.come('es')`, or do not. */
function slowPart() {
  const asked: { locale: Locale; come: () => void; fail: () => void }[] = [];
  const fetch = (locale: Locale) =>
    new Promise<{ default: { greeting: string } }>((resolve, reject) =>
      asked.push({
        locale,
        come: () => resolve({ default: { greeting: locale === 'es' ? 'Hola' : 'Hello' } }),
        fail: () => reject(new Error('offline')),
      }),
    );
  const nth = (index: number) => vi.waitUntil(() => asked[index]);
  return { fetch, asked, nth };
}

test('texts are shown when those of the kit and of all parts are here, and fetched once', async () => {
  const { needTexts, shownTexts } = await load();
  const part = slowPart();
  const needed = needTexts(part.fetch);
  const first = await part.nth(0);
  expect(shownTexts().messages).toEqual({});
  first.come();
  await needed;
  expect(shownTexts()).toMatchObject({
    locale: 'es',
    messages: { greeting: 'Hola', kit: { loading: 'Cargando…' } },
  });
  await needTexts(part.fetch);
  expect(part.asked).toHaveLength(1);
});

test('texts that did not come are asked for again by the next who needs them', async () => {
  const { needTexts, shownTexts } = await load();
  const part = slowPart();
  const needed = needTexts(part.fetch);
  (await part.nth(0)).fail();
  await expect(needed).rejects.toThrow('offline');
  const again = needTexts(part.fetch);
  (await part.nth(1)).come();
  await again;
  expect(shownTexts().messages).toMatchObject({ greeting: 'Hola' });
});

test('a language chosen while texts are on the way is the one that they are shown in', async () => {
  const { needTexts, shownTexts, chooseLocale } = await load();
  await needTexts();
  const part = slowPart();
  const needed = needTexts(part.fetch);
  const old = await part.nth(0);
  chooseLocale('en');
  await vi.waitUntil(() => shownTexts().locale === 'en');
  old.come();
  (await part.nth(1)).come();
  await needed;
  expect(part.asked.map(({ locale }) => locale)).toEqual(['es', 'en']);
  expect(shownTexts()).toMatchObject({
    locale: 'en',
    messages: { greeting: 'Hello', kit: { loading: 'Loading…' } },
  });
});

test('the old texts stay until all of the new language are here; a language that does not come is not chosen', async () => {
  const { needTexts, shownTexts, chooseLocale, currentLocale } = await load();
  const part = slowPart();
  const needed = needTexts(part.fetch);
  (await part.nth(0)).come();
  await needed;
  chooseLocale('en');
  const wanted = await part.nth(1);
  expect(shownTexts()).toMatchObject({ locale: 'es', messages: { greeting: 'Hola' } });
  wanted.fail();
  await vi.waitUntil(() => currentLocale() === 'es');
  expect(shownTexts()).toMatchObject({ locale: 'es', messages: { greeting: 'Hola' } });
});
