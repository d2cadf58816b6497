import { heaviestPage } from '../../../contract/sites.ts';
import { pageFont } from '../../pages/built.ts';
import type { LiveState, SiteSnapshot } from '../content/site-snapshot.ts';
import { renderPage } from '../pages/published/render-page.tsx';
import { type Finding, finding } from './findings.ts';

/** Bytes of a text as it is sent: UTF-8, gzip. */
async function sentBytes(text: string): Promise<number> {
  const zipped = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return (await new Response(zipped).arrayBuffer()).byteLength;
}

/** Whether the home page or the first page of the menu would be heavier than it may be. */
export async function weightFindings(
  snapshot: SiteSnapshot,
  live: LiveState,
  now: number,
): Promise<Finding[]> {
  const [language = 'es'] = snapshot.business.languages;
  const place = { origin: 'https://restaurant.example', root: '', photos: '/site-photos', font: pageFont };
  const view = { snapshot, live, place, language, now, isPreview: false };
  const weights = await Promise.all(
    (['home', 'menu'] as const).map((page) => sentBytes(renderPage(view, { language, page, part: 1 }).html)),
  );
  return weights.some((bytes) => bytes > heaviestPage) ? [finding('page-heavy')] : [];
}
