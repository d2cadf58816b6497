import * as z from 'zod';
import { previewOf } from '../../../db/calls/sites/configurations.ts';
import type { RequestContext } from '../../core/context.ts';
import { hashOfToken } from '../../core/link-token.ts';
import { pageFont } from '../../pages/built.ts';
import { liveStateSchema, siteSnapshotSchema } from '../content/site-snapshot.ts';
import { renderNoPage, renderPage } from '../pages/published/render-page.tsx';
import { pageAt } from '../pages/published/site-paths.ts';
import { photosPath } from './visit.ts';

const previewSchema = z.object({ snapshot: siteSnapshotSchema, live: liveStateSchema }).nullable();

/**
 * Shows what is being edited to whoever has the link, `/preview/<token>/...`. It is not kept, found or counted by anybody. Null: the link is good no
 * more. Throws UNAVAILABLE.
 */
export async function showPreview(ctx: RequestContext, url: URL, token: string): Promise<Response | null> {
  const hash = await hashOfToken(token);
  const [[row]] = await ctx.database.asService('preview', ctx.request).run((tx) => [previewOf(tx, hash)]);
  const preview = previewSchema.parse(row?.preview ?? null);
  if (preview === null) return null;
  const { snapshot } = preview;
  const root = `/preview/${token}`;
  const [language = 'es'] = snapshot.business.languages;
  const place = { origin: url.origin, root, photos: photosPath, font: pageFont };
  const view = { ...preview, place, language, now: ctx.now.getTime(), isPreview: true };
  const address = pageAt(snapshot, url.pathname.slice(root.length));
  const html = address === undefined ? renderNoPage(view) : renderPage(view, address).html;
  return new Response(html, {
    status: address === undefined ? 404 : 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex, nofollow',
      'referrer-policy': 'no-referrer',
    },
  });
}
