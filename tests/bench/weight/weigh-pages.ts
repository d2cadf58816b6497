import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { TemplateCode } from '../../../contract/sites.ts';
import { restaurants } from '../../../db/seed/restaurants/read-restaurant.ts';
import { renderPage } from '../../../worker/sites/pages/published/render-page.tsx';
import { allPages } from '../../../worker/sites/pages/published/site-paths.ts';
import { face } from '../../support/sites/answering-site.ts';
import { demoPlace, demoView } from '../../support/sites/demo-site.ts';

/** A page of a demo restaurant: bytes as they are sent (gzip), of the whole document, of the style within it, of the faces it fetches; bytes of script. */
export interface PageWeight {
  readonly html: number;
  readonly style: number;
  readonly fonts: number;
  readonly script: number;
}

const stylesOf = (html: string): string =>
  [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, css = '']) => css).join('');

const scriptsOf = (html: string): string =>
  [...html.matchAll(/<script(?! type="application\/ld\+json")[^>]*>(.*?)<\/script>/gs)]
    .map(([all]) => all)
    .join('');

/** Every page of both demo restaurants in one template. */
export function weighPages(template: TemplateCode): PageWeight[] {
  const faceBytes = readFileSync(face).length;
  return restaurants.flatMap((name) => {
    const view = demoView(name, { template });
    return allPages(view.snapshot).map((address) => {
      const { html } = renderPage(view, address);
      return {
        html: gzipSync(html).length,
        style: gzipSync(stylesOf(html)).length,
        fonts: html.includes(demoPlace.font) ? faceBytes : 0,
        script: Buffer.byteLength(scriptsOf(html)),
      };
    });
  });
}
