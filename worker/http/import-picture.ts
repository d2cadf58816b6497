import type { Context } from 'hono';
import type { UserContext } from '../core/context.ts';
import { AppError } from '../core/errors.ts';
import type { AppEnv } from './app-env.ts';
import { personAndId } from './person-and-id.ts';

/** Fetches a picture of an old site that somebody brings along. */
type FetchPicture = (
  ctx: UserContext,
  id: string,
  number: number,
) => Promise<{ readonly type: string; readonly bytes: Uint8Array }>;

/** GET /api/scraper/jobs/:id/pictures/:number: the bytes of a picture, for the browser that makes a photo of it. */
export const importPicture =
  (fetchPicture: FetchPicture) =>
  async (c: Context<AppEnv>): Promise<Response> => {
    const { person, id } = personAndId(c);
    const number = c.req.param('number') ?? '';
    if (!/^\d{1,3}$/.test(number)) throw new AppError('NOT_FOUND');
    const { type, bytes } = await fetchPicture(person, id, Number(number));
    c.set('ownHeaders', { 'content-security-policy': "default-src 'none'; sandbox" });
    return new Response(bytes, {
      headers: { 'content-type': type, 'cache-control': 'private, max-age=300' },
    });
  };
