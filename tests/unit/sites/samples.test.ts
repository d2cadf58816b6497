import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { templateCodes } from '../../../contract/sites.ts';
import { sampleFiles } from '../../../tools/samples/sample-files.ts';
import { showSample } from '../../../worker/sites/edge/show-sample.ts';
import { allPages, pathOf } from '../../../worker/sites/pages/published/site-paths.ts';
import { sampleName, sampleOf } from '../../../worker/sites/templates/sample-of.ts';
import { readStaticOfSource } from '../../support/static-files.ts';

const ctx = { now: new Date('2026-03-03T12:00:00Z'), readStatic: readStaticOfSource };
const sampleAt = (code: string, path: string) =>
  showSample(ctx, new URL(`https://app.test/sample/${code}${path}`), code);

test('B1 what the Worker shows templates with is what the demo restaurants say: npm run samples', () => {
  for (const { path, text } of sampleFiles()) expect(readFileSync(path, 'utf8')).toBe(text);
});

test.each(templateCodes)(
  'B1 every page of %s is shown with a demo restaurant, to no search engine',
  async (code) => {
    const { snapshot } = await sampleOf(readStaticOfSource, code);
    expect(sampleName(code)).toBe(snapshot.business.name);
    for (const address of allPages(snapshot)) {
      const page = await sampleAt(code, pathOf(snapshot, address));
      expect(page?.status).toBe(200);
      expect(page?.headers.get('x-robots-tag')).toBe('noindex');
      const html = (await page?.text()) ?? '';
      expect(html).toContain(snapshot.business.name);
      expect(html).toContain(`href="/sample/${code}`);
    }
  },
);

test('a path that a sample does not have is not found, its first language spelt out leads to its own path, another template does not exist', async () => {
  expect((await sampleAt('cozy', '/nothing'))?.status).toBe(404);
  expect((await sampleAt('cozy', '/es/menu'))?.headers.get('location')).toBe('/sample/cozy/menu');
  expect(await sampleAt('baroque', '')).toBeNull();
});
