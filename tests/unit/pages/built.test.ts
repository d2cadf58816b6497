import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { edgePageModule } from '../../../web/build/edge-page.ts';
import { visitorPaths } from '../../../web/build/worker-paths.ts';
import { pageAddress } from '../../../web/kit/text/page-address.ts';
import { pageCss, pageScript } from '../../../worker/pages/built.ts';
import { visitorPages } from '../../../worker/visitor-pages.ts';

const root = new URL('../../..', import.meta.url);

test('what is inside the pages is what web/edge and their classes give (`npm run build` makes it anew)', async () => {
  expect(await readFile(new URL('worker/pages/built.ts', root), 'utf8')).toBe(await edgePageModule());
});

test('no font moves what is already on the screen', () => {
  expect(pageCss.match(/font-display:\w+/g)?.every((rule) => rule === 'font-display:optional')).toBe(true);
});

test('C11 style and script of a page are small: they travel inside it', () => {
  expect(gzipSync(pageCss).length).toBeLessThan(8_000);
  expect(gzipSync(pageScript).length).toBeLessThan(1_500);
});

test('the service worker and the development server know each page of the Worker, and take no other for one', () => {
  const known = new RegExp(`^${visitorPaths}`);
  for (const { path } of visitorPages)
    for (const address of [
      pageAddress('es', path),
      pageAddress('en', path),
      pageAddress('en', path, { a: 'b' }),
    ])
      expect([address, known.test(address)]).toEqual([address, true]);
  for (const address of ['/robots.txt', '/sitemap.xml']) expect(known.test(address)).toBe(true);
  for (const address of ['/start', '/entry', '/pricing/x', '/en/start', '/index.html', '/emergencyroom'])
    expect([address, known.test(address)]).toEqual([address, false]);
});

test('the pictures of previews are there, as large as the pages say', async () => {
  for (const picture of visitorPages.flatMap(({ site }) => Object.values(site.picture))) {
    const png = await readFile(new URL(`web/public${picture}`, root));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1_200, 630]);
    expect(png.length).toBeLessThan(100_000);
  }
});
