import { templateCodes } from '../../../contract/sites.ts';
import type { RequestContext } from '../../core/context.ts';
import { pageFont } from '../../pages/built.ts';
import { renderNoPage, renderPage } from '../pages/published/render-page.tsx';
import { pageAt, pathOf } from '../pages/published/site-paths.ts';
import { sampleOf } from '../templates/sample-of.ts';
import { photosPath } from './visit.ts';

/**
 * Shows a template as a demo restaurant has it, `/sample/<template>/...`: the pages are drawn as those of any site, and nothing is asked of the database or
 * counted. Null: there is no such template. Throws UNAVAILABLE.
 */
export async function showSample(
  ctx: Pick<RequestContext, 'now' | 'readStatic'>,
  url: URL,
  template: string,
): Promise<Response | null> {
  const code = templateCodes.find((one) => one === template);
  if (code === undefined) return null;
  const { snapshot, live } = await sampleOf(ctx.readStatic, code);
  const root = `/sample/${code}`;
  const place = { origin: url.origin, root, photos: photosPath, font: pageFont };
  const path = url.pathname.slice(root.length);
  const [language = 'es'] = snapshot.business.languages;
  const view = { snapshot, live, place, language, now: ctx.now.getTime(), isPreview: false };
  const address = pageAt(snapshot, path);
  if (address !== undefined && pathOf(snapshot, address) !== path)
    return new Response(null, { status: 302, headers: { location: `${root}${pathOf(snapshot, address)}` } });
  const html = address === undefined ? renderNoPage(view) : renderPage(view, address).html;
  return new Response(html, {
    status: address === undefined ? 404 : 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=300',
      'x-robots-tag': 'noindex',
    },
  });
}
