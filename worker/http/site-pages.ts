import type { Context, MiddlewareHandler } from 'hono';
import { AppError } from '../core/errors.ts';
import { type Env, readSettings } from '../env.ts';
import type { AppEnv } from './app-env.ts';
import { openBase } from './base-context.ts';

/** What answers for the sites of a product; null: nothing of theirs. */
export interface SiteVisits {
  readonly bySlug: Visit;
  readonly byCode: Visit;
  readonly byHost: (ctx: AppEnv['Variables']['base'], request: Request) => Promise<Response | null>;
  /** Keeps one file of a photo that was announced; refuses what is not. */
  readonly takePhoto: (
    ctx: AppEnv['Variables']['base'],
    file: { path: string; ticket: string; body: ReadableStream<Uint8Array> | null },
  ) => Promise<void>;
  readonly preview: (ctx: AppEnv['Variables']['base'], url: URL, token: string) => Promise<Response | null>;
  readonly sample: (ctx: AppEnv['Variables']['base'], url: URL, template: string) => Promise<Response | null>;
}
type Visit = (ctx: AppEnv['Variables']['base'], request: Request, name: string) => Promise<Response | null>;

/**
 * The headers of a page of somebody else's words: nothing runs on it, and it loads pictures and faces from its own host alone. Only our own pages show it
 * in a frame. What looks a page over (Lighthouse) may fetch its robots.txt from there.
 */
const siteHeaders = {
  'content-security-policy':
    "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; font-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'",
  'x-frame-options': 'SAMEORIGIN',
  // Their domain is theirs: what is below it is not ours to bind.
  'strict-transport-security': 'max-age=31536000',
};

function give(c: Context<AppEnv>, response: Response | null): Response {
  if (response === null) throw new AppError('NOT_FOUND');
  c.set('ownHeaders', siteHeaders);
  return response;
}

const readable = (c: Context<AppEnv>): void => {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') throw new AppError('METHOD_NOT_ALLOWED');
};

/** GET /s/:slug and below. */
export const siteBySlug =
  (visits: SiteVisits) =>
  async (c: Context<AppEnv>): Promise<Response> => {
    readable(c);
    return give(c, await visits.bySlug(c.get('base'), c.req.raw, c.req.param('slug') ?? ''));
  };

/** GET /q/:code, where printed codes lead. */
export const siteByCode =
  (visits: SiteVisits) =>
  async (c: Context<AppEnv>): Promise<Response> => {
    readable(c);
    return give(c, await visits.byCode(c.get('base'), c.req.raw, c.req.param('code') ?? ''));
  };

/** GET /preview/:token and below. */
export const sitePreview =
  (visits: SiteVisits) =>
  async (c: Context<AppEnv>): Promise<Response> => {
    readable(c);
    const response = await visits.preview(c.get('base'), new URL(c.req.url), c.req.param('token') ?? '');
    const given = give(c, response);
    c.set('ownHeaders', { ...siteHeaders, 'referrer-policy': 'no-referrer' });
    return given;
  };

/** GET /sample/:template and below. */
export const siteSample =
  (visits: SiteVisits) =>
  async (c: Context<AppEnv>): Promise<Response> => {
    readable(c);
    return give(c, await visits.sample(c.get('base'), new URL(c.req.url), c.req.param('template') ?? ''));
  };

/** What pages of any host need that is no page: faces and photos. */
const ofEveryHost = /^\/(?:assets|site-photos)\//;

const hostsOf = new WeakMap<Env, ReadonlySet<string>>();

/** The hosts that are ours; null while the settings are wrong. */
function ownHosts(env: Env): ReadonlySet<string> | null {
  const known = hostsOf.get(env);
  if (known !== undefined) return known;
  try {
    const { origins, appUrl } = readSettings(env);
    const hosts = new Set(
      [...origins, appUrl].flatMap((one) => (URL.canParse(one) ? [new URL(one).host] : [])),
    );
    hostsOf.set(env, hosts);
    return hosts;
  } catch {
    // Whatever needs them says so.
    return null;
  }
}

/** On a host that is not ours, answers with the site that has proven it to be its own. */
export const siteByHost =
  (visits: SiteVisits): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    const { host, pathname } = new URL(c.req.url);
    const hosts = ownHosts(c.env);
    if (hosts === null || hosts.has(host) || ofEveryHost.test(pathname)) return next();
    openBase(c);
    const response = await visits.byHost(c.get('base'), c.req.raw);
    if (response === null) return next();
    readable(c);
    return give(c, response);
  };

/** A drawing may have a style of its own, and nothing that runs. */
const photoHeaders = {
  ...siteHeaders,
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
};

/** Below here lie the drawings of the demo restaurants, which are files of the app. */
const drawings = '/site-photos/demo/';

/** The bytes of a photo at a path from `/site-photos/` on, and their type; null when there is none. Throws UNAVAILABLE. */
export async function openSitePhoto(
  c: Context<AppEnv>,
  path: string,
): Promise<{ body: ReadableStream<Uint8Array> | null; type: string } | null> {
  if (!path.startsWith(drawings))
    return c.get('base').edge.open(`photos${path.slice('/site-photos'.length)}`);
  const file = await c.env.ASSETS.fetch(new URL(path, c.req.url));
  const type = file.headers.get('content-type') ?? '';
  // What is not there is answered with a page of the app.
  return file.ok && type.startsWith('image/') ? { body: file.body, type } : null;
}

/** GET /site-photos/...: a photo never changes under its name. */
export async function sitePhoto(c: Context<AppEnv>): Promise<Response> {
  const found = await openSitePhoto(c, c.req.path);
  if (found === null) throw new AppError('NOT_FOUND');
  c.set('ownHeaders', photoHeaders);
  const isDrawing = c.req.path.startsWith(drawings);
  return new Response(found.body, {
    headers: {
      'content-type': found.type,
      'cache-control': isDrawing ? 'public, max-age=86400' : 'public, max-age=31536000, immutable',
    },
  });
}

/** PUT /site-photos/...: one file of a photo, let in by the ticket that came with its announcement. 204 when it is kept. */
export const sitePhotoUpload =
  (visits: SiteVisits) =>
  async (c: Context<AppEnv>): Promise<Response> => {
    await visits.takePhoto(c.get('base'), {
      path: c.req.path.slice('/site-photos/'.length),
      ticket: (c.req.header('authorization') ?? '').replace(/^Bearer /, ''),
      body: c.req.raw.body,
    });
    return c.body(null, 204);
  };
