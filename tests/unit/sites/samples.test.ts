import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { templateCodes } from '../../../contract/sites.ts';
import { sampleFiles } from '../../../tools/samples/sample-files.ts';
import { showSample } from '../../../worker/sites/edge/show-sample.ts';
import { allPages, pathOf } from '../../../worker/sites/pages/published/site-paths.ts';
import { sampleOf } from '../../../worker/sites/templates/sample-of.ts';

const ctx = { now: new Date('2026-03-03T12:00:00Z') };
const sampleAt = (code: string, path: string) =>
  showSample(ctx, new URL(`https://app.test/sample/${code}${path}`), code);

test('B1 what the Worker shows templates with is what the demo restaurants say: npm run samples', () => {
  for (const { path, text } of sampleFiles()) expect(readFileSync(path, 'utf8')).toBe(text);
});

test.each(templateCodes)(
  'B1 every page of %s is shown with a demo restaurant, to no search engine',
  async (code) => {
    const { snapshot } = sampleOf(code);
    for (const address of allPages(snapshot)) {
      const page = sampleAt(code, pathOf(snapshot, address));
      expect(page?.status).toBe(200);
      expect(page?.headers.get('x-robots-tag')).toBe('noindex');
      const html = (await page?.text()) ?? '';
      expect(html).toContain(snapshot.business.name);
      expect(html).toContain(`href="/sample/${code}`);
    }
  },
);

test('a path that a sample does not have is not found, its first language spelt out leads to its own path, another template does not exist', () => {
  expect(sampleAt('cozy', '/nothing')?.status).toBe(404);
  expect(sampleAt('cozy', '/es/menu')?.headers.get('location')).toBe('/sample/cozy/menu');
  expect(sampleAt('baroque', '')).toBeNull();
});
