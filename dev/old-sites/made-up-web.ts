import { Hono } from 'hono';

/** The pages of a site by their paths, in HTML, and its pictures as JPEG. */
export type SitePages = Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>;

/** Old sites that nobody has: what the Worker fetches of them it fetches here, by OUTSIDE_GATEWAY_URL. */
export interface MadeUpWeb {
  /** Answers `?url=<address>` as the server of that address would. */
  readonly app: Hono;
  /** Puts a site on the web, or another in its place. */
  serve(host: string, pages: SitePages): void;
  has(host: string): boolean;
}

/** Where names of made-up sites lead. Nobody is asked there: a public address, so that the Worker takes it for one. */
export const madeUpAddress = '93.184.216.34';

export function madeUpWeb(): MadeUpWeb {
  const sites = new Map<string, SitePages>();
  const app = new Hono();
  app.get('/', (c) => {
    const url = URL.parse(c.req.query('url') ?? '');
    const page = url && sites.get(url.hostname)?.[url.pathname];
    if (page === undefined || page === null) return c.text('', 404);
    return typeof page === 'string' ? c.html(page) : c.body(page, 200, { 'content-type': 'image/jpeg' });
  });
  return { app, serve: (host, pages) => sites.set(host, pages), has: (host) => sites.has(host) };
}
