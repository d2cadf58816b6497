import type { Context } from 'hono';
import { fileTypes } from '../../contract/files.ts';
import { readFile } from '../core/files/read-file.ts';
import { thumbnailType } from '../core/files/thumbnail-of.ts';
import type { AppEnv } from './app-env.ts';

/** What a file may do where it is opened by itself: nothing. */
const filePolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; media-src 'self'; sandbox";

/** A name in a header (RFC 6266, RFC 8187). */
export const quoted = (name: string) =>
  `filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`;

/** Photos and clips may be shown in place; a document is only ever saved. */
const inPlace: ReadonlySet<string> = new Set(
  Object.entries(fileTypes).flatMap(([type, kind]) => (kind === 'document' ? [] : [type])),
);

/** GET /files/...: the bytes behind a signed address, or a stretch of them. See readFile for what is refused. */
export async function fileDownload(c: Context<AppEnv>): Promise<Response> {
  const { pathname, search } = new URL(c.req.url);
  const range = c.req.header('range');
  const { body, total, addressed, stretch } = await readFile(c.get('base'), `${pathname}${search}`, range);
  const { type, name, variant } = addressed;
  const shown = variant !== 'saved' && inPlace.has(type);
  c.set('ownHeaders', { 'content-security-policy': filePolicy });
  return new Response(body, {
    status: stretch === null ? 200 : 206,
    headers: {
      'content-type': variant === 'thumbnail' ? thumbnailType : type,
      'content-disposition': `${shown ? 'inline' : 'attachment'}; ${quoted(name)}`,
      'content-length': String(stretch?.length ?? total),
      'accept-ranges': 'bytes',
      'cross-origin-resource-policy': 'same-origin',
      // The address is good for minutes; what it shows never changes.
      'cache-control': 'private, max-age=300, immutable',
      ...(stretch === null
        ? {}
        : { 'content-range': `bytes ${stretch.offset}-${stretch.offset + stretch.length - 1}/${total}` }),
    },
  });
}
