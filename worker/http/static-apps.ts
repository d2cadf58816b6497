import type { Context } from 'hono';
import { AppError } from '../core/errors.ts';
import { workerFiles } from '../core/static-files.ts';
import type { AppEnv } from './app-env.ts';

const isFile = (path: string) => /\.[A-Za-z0-9]+$/.test(path);

/** The file of an address: the assets redirect `/index.html` to `/`, which is a page of ours to whoever follows. */
function fileOf(url: string): string {
  const { pathname, origin } = new URL(url);
  const admin = pathname === '/admin' || pathname.startsWith('/admin/');
  if (admin && !isFile(pathname)) return `${origin}/admin/`;
  return pathname === '/index.html' ? `${origin}/` : url;
}

/**
 * The built apps. A file is itself; any other address under /admin is the admin app's page, and elsewhere the web app's.
 * Files that are for the Worker alone are not there. Files that are gone answer NOT_FOUND instead of a page, so that a stale tab learns it is stale.
 */
export async function staticApps(c: Context<AppEnv>): Promise<Response> {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') throw new AppError('METHOD_NOT_ALLOWED');
  const { path } = c.req;
  if (path.startsWith(workerFiles)) throw new AppError('NOT_FOUND');
  const answer = await c.env.ASSETS.fetch(new Request(fileOf(c.req.url), c.req.raw));
  const page = answer.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (answer.status === 404 || (isFile(path) && !path.endsWith('.html') && page))
    throw new AppError('NOT_FOUND');
  const response = new Response(answer.body, answer);
  if (/^\/(?:admin\/)?assets\//.test(path))
    response.headers.set('cache-control', 'public, max-age=31536000, immutable');
  return response;
}
