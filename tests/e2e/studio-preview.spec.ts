import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { build, runnerImport } from 'vite';
import { templateCodes } from '../../contract/sites.ts';
import { emptyPage } from '../../web/studio/preview/empty-page.ts';

// The pages are drawn as the Worker is built: by Vite, which reads JSX and catalogues.
const { module } = await runnerImport<typeof import('../support/sites/answering-site.ts')>(
  resolve(import.meta.dirname, '../support/sites/answering-site.ts'),
);

/** The patch alone, as a script that a page can run. */
async function patchScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: {
        entry: resolve(import.meta.dirname, '../../web/studio/preview/patch-document.ts'),
        formats: ['iife'],
        name: 'patch',
      },
    },
  });
  const [bundle] = [built].flat();
  const chunk = bundle && 'output' in bundle ? bundle.output[0] : undefined;
  if (chunk === undefined) throw new Error('nothing was built');
  return chunk.code;
}

test('B4 X10 any page becomes any other by a patch, what is alike stays the same element, and nothing in it runs', async ({
  page,
}) => {
  const pages = templateCodes.flatMap((template) => {
    const site = module.answeringSite(template);
    return site.addresses.map(({ url }) => String(site.answer(url).body));
  });
  await page.setContent('<!doctype html><title>x</title>');
  await page.addScriptTag({ content: await patchScript() });
  const found = await page.evaluate(
    async ([empty, all]) => {
      const { patchDocument } = Reflect.get(window, 'patch');
      const frame = document.createElement('iframe');
      frame.srcdoc = empty;
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
      document.body.append(frame);
      await loaded;
      const shown = frame.contentDocument;
      if (!shown) return ['no frame'];
      const wrong: string[] = [];
      const read = (html: string) => new DOMParser().parseFromString(html, 'text/html');
      // In an order that goes from each template and page to others.
      for (let at = 0; at < all.length * 2; at++) {
        const html = all[(at * 7) % all.length] ?? '';
        patchDocument(shown, html);
        if (!read(html).documentElement.isEqualNode(shown.documentElement)) wrong.push(`page ${at}`);
      }
      const [first = ''] = all;
      patchDocument(shown, first);
      const footer = shown.querySelector('footer');
      const sheet = shown.querySelector('style');
      patchDocument(
        shown,
        first
          .replace(/<h1>[^<]*/, '<h1>Otro')
          .replace('<main', '<script>parent.ran = 1</script><img src="x:" onerror="parent.ran = 1"><main'),
      );
      if (shown.querySelector('footer') !== footer || shown.querySelector('style') !== sheet)
        wrong.push('not the same');
      if (Reflect.has(window, 'ran')) wrong.push('it ran');
      return wrong;
    },
    [emptyPage, pages] as const,
  );
  expect(found).toEqual([]);
});
