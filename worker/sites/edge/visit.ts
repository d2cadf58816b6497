import { isSoldOut, soldOutMoments } from '../../../contract/sold-out.ts';
import type { RequestContext } from '../../core/context.ts';
import { dayAt } from '../../core/day-at.ts';
import { AppError } from '../../core/errors.ts';
import { pageFont } from '../../pages/built.ts';
import { menuJson } from '../pages/published/machine/menu-json.ts';
import { siteMapText, siteRobotsText } from '../pages/published/machine/site-map.ts';
import { renderNoPage, renderPage } from '../pages/published/render-page.tsx';
import { pageAt, pathOf } from '../pages/published/site-paths.ts';
import type { SitePlace, SiteView } from '../pages/published/site-view.ts';
import { countedAs } from './counting.ts';
import { SiteReader, type StoredPage } from './site-reader.ts';
import { provenOf, type SiteState, siteKeys, versionAt } from './site-state.ts';

/** What a visit needs: no database. */
export type VisitContext = Pick<RequestContext, 'edge' | 'later' | 'log'>;

/** Where photos of sites are, on every host. */
export const photosPath = '/site-photos';

const reader = new SiteReader();

const html = 'text/html; charset=utf-8';

/** A page's own words, found again by what they are. */
async function stored(status: number, type: string, text: string, until: number | null): Promise<StoredPage> {
  const body = new TextEncoder().encode(text);
  const digest = await crypto.subtle.digest('SHA-256', body);
  const etag = `"${btoa(String.fromCharCode(...new Uint8Array(digest).subarray(0, 12)))}"`;
  return { status, type, body, etag, until };
}

/** The first of these moments; null: none comes. */
const earliest = (...moments: (number | null)[]): number | null => {
  const coming = moments.filter((moment) => moment !== null);
  return coming.length === 0 ? null : Math.min(...coming);
};

/** What is at a path below the root of a site: a page, a file for machines, or that it is led elsewhere (`moved`: the path that it is at). */
async function draw(
  view: SiteView,
  path: string,
  until: number | null,
): Promise<StoredPage | { moved: string }> {
  const { snapshot, place } = view;
  if (path === '/menu.json')
    return stored(200, 'application/json', JSON.stringify(menuJson(view)), soldOutUntil(view, until));
  if (path === '/sitemap.xml') return stored(200, 'application/xml; charset=utf-8', siteMapText(view), until);
  if (path === '/robots.txt' && place.root === '')
    return stored(200, 'text/plain; charset=utf-8', siteRobotsText(view), until);
  const address = pageAt(snapshot, path);
  if (address === undefined) {
    const language = snapshot.business.languages.find((one) => path.startsWith(`/${one}/`)) ?? view.language;
    return stored(404, html, renderNoPage({ ...view, language }), until);
  }
  const own = pathOf(snapshot, address);
  if (own !== path) return { moved: own };
  const page = renderPage(view, address);
  return stored(200, html, page.html, earliest(page.trueUntil, until));
}

function soldOutUntil({ live, now }: SiteView, until: number | null): number | null {
  const moments = [...soldOutMoments(live.soldOut).values()].filter((moment) => isSoldOut(moment, now));
  return earliest(until, ...moments);
}

const robotsSeeNothing = { 'x-robots-tag': 'noindex' };

/** Answers with a page that may be kept as long as it is asked each time whether it still is what it was. */
function answer(request: Request, page: StoredPage, more: Readonly<Record<string, string>> = {}): Response {
  const headers = new Headers({
    'content-type': page.type,
    'cache-control': 'public, max-age=0, must-revalidate',
    etag: page.etag,
    ...(page.type === 'application/json' && { 'access-control-allow-origin': '*' }),
    ...more,
  });
  const asked = request.headers.get('if-none-match') ?? '';
  if (page.status === 200 && asked.replaceAll('W/', '').split(/,\s*/).includes(page.etag))
    return new Response(null, { status: 304, headers });
  return new Response(request.method === 'HEAD' ? null : page.body, { status: page.status, headers });
}

const led = (to: string, status: 301 | 302) =>
  new Response(null, {
    status,
    headers: { location: to, 'cache-control': 'public, max-age=0, must-revalidate' },
  });

/** Shows what is at a path below the root of a site; null when the site was never published. Throws GONE (it was erased), UNAVAILABLE. */
async function show(
  ctx: VisitContext,
  request: Request,
  state: SiteState,
  place: SitePlace,
  path: string,
): Promise<Response | null> {
  const now = Date.now();
  const { version, until } = versionAt(state, now);
  // Whose business ended with its account: there is nothing left to draw a page of.
  if (version === null && state.closed) throw new AppError('GONE');
  if (version === null) return null;
  const key = [state.siteId, state.revision, version, place.origin, place.root, path].join(' ');
  const known = reader.pages.get(key);
  let page = known !== undefined && (known.until === null || known.until > now) ? known : undefined;
  if (page === undefined) {
    const snapshot = await reader.snapshotOf(ctx, state.siteId, version);
    const [language = 'es'] = snapshot.business.languages;
    const view: SiteView = { snapshot, live: state.live, place, language, now, isPreview: false };
    if (state.closed)
      return answer(request, await stored(410, html, renderNoPage(view), null), robotsSeeNothing);
    const drawn = await draw(view, path, until);
    if ('moved' in drawn) return led(`${place.root}${drawn.moved}` || '/', 301);
    page = drawn;
    if (page.status === 200) reader.pages.set(key, page, page.body.byteLength);
  }
  if (request.method === 'GET' && page.type === html && page.status === 200) {
    const day = dayAt(state.timeZone, now);
    const name = /\/menu(?:\/\d+)?$/.test(path) ? 'menu' : 'page';
    for (const what of countedAs(request.headers, new URL(request.url), name))
      reader.count(ctx, state.siteId, day, what);
  }
  return answer(request, page);
}

/** The address at which a site is found now: its own host, or a path of ours. */
function homeOf({ hosts, slug }: SiteState, url: URL): string {
  const [first] = hosts;
  return first === undefined
    ? `${url.origin}/s/${slug}`
    : `${url.protocol}//${first.host}${url.port && `:${url.port}`}`;
}

/**
 * A visit to a site at our own address, `/s/<slug>/...`: its page, or where it is found now. Null: there is no such site. No query of the database.
 * Throws UNAVAILABLE (neither the edge nor this isolate knows it).
 */
export async function visitBySlug(
  ctx: VisitContext,
  request: Request,
  slug: string,
): Promise<Response | null> {
  const siteId = await reader.siteAt(ctx, siteKeys.slug(slug));
  const state = siteId === null ? null : await reader.stateOf(ctx, siteId);
  if (state === null) return null;
  const url = new URL(request.url);
  const path = url.pathname.slice(`/s/${slug}`.length);
  if (state.hosts.length > 0 && !state.closed) return led(`${homeOf(state, url)}${path}${url.search}`, 302);
  if (slug !== state.slug) return led(`/s/${state.slug}${path}${url.search}`, 301);
  const place = { origin: url.origin, root: `/s/${slug}`, photos: photosPath, font: pageFont };
  return show(ctx, request, state, place, path);
}

/** A visit to a host that is proven to be a site's own. Null: it is nobody's. Throws UNAVAILABLE. */
export async function visitByHost(ctx: VisitContext, request: Request): Promise<Response | null> {
  const url = new URL(request.url);
  const text = await reader.recently(ctx, siteKeys.host(url.hostname));
  const state = text === null ? null : await reader.stateOf(ctx, provenOf(text).siteId);
  if (state?.hosts.some(({ host }) => host === url.hostname) !== true) return null;
  const home = homeOf(state, url);
  if (home !== url.origin) return led(`${home}${url.pathname}${url.search}`, 301);
  const place = { origin: url.origin, root: '', photos: photosPath, font: pageFont };
  return show(ctx, request, state, place, url.pathname === '/' ? '' : url.pathname);
}

/** Somebody scanned a printed code: it leads to where the site is now. Null: there is no such code. Throws UNAVAILABLE. */
export async function visitByCode(
  ctx: VisitContext,
  request: Request,
  code: string,
): Promise<Response | null> {
  const siteId = await reader.siteAt(ctx, siteKeys.code(code));
  const state = siteId === null ? null : await reader.stateOf(ctx, siteId);
  if (state === null) return null;
  const url = new URL(request.url);
  const [what] = countedAs(request.headers, url, 'page');
  if (request.method === 'GET' && what !== undefined)
    reader.count(ctx, state.siteId, dayAt(state.timeZone, Date.now()), what === 'bot' ? 'bot' : 'scan');
  return led(homeOf(state, url), 302);
}
