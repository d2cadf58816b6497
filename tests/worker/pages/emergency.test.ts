import { expect, test } from 'vitest';
import { emergencySigns } from '../../../contract/consults.ts';
import { openPage } from '../support/page.ts';

test.each(['es', 'en'] as const)(
  'U8 what to do for each sign of an emergency is in the page itself, in %s, with where it comes from',
  async (locale) => {
    const { html, text, valuesOf } = await openPage(locale === 'es' ? '/emergency' : '/en/emergency');
    // One for each sign and one for the sources; they open without script.
    expect(html.match(/<details/g)).toHaveLength(emergencySigns.length + 1);
    expect(html.match(/<ol/g)).toHaveLength(emergencySigns.length);
    expect(text).toContain(locale === 'es' ? 'No le hagas vomitar' : 'Do not make it vomit');
    expect(text).toContain('MSD Veterinary Manual');
    expect(await valuesOf('main a', 'href')).toEqual(['/clinics', '/start']);
  },
);

test.each([
  ['/', '/emergency'],
  ['/en', '/en/emergency'],
  ['/pricing', '/emergency'],
  ['/en/pricing', '/en/emergency'],
])(
  'U8 the way to what to do now is the first link of %s after the one to the content',
  async (path, lane) => {
    const { valuesOf } = await openPage(path);
    expect((await valuesOf('body nav a', 'href'))[0]).toBe(lane);
  },
);
