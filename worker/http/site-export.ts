import type { Context } from 'hono';
import type { UserContext } from '../core/context.ts';
import { pageFont } from '../pages/built.ts';
import type { AppEnv } from './app-env.ts';
import { personAndId } from './person-and-id.ts';
import { type MadeFile, sendFile } from './send-file.ts';
import { openSitePhoto } from './site-pages.ts';

/** Makes an archive of a site. `open` gives what stands beside its pages. */
type MakeArchive = (
  ctx: UserContext,
  id: string,
  open: (what: { photo: string } | 'font') => Promise<Uint8Array | null>,
) => Promise<MadeFile>;

const bytesOf = async (body: ReadableStream<Uint8Array> | null) =>
  body === null ? null : new Uint8Array(await new Response(body).arrayBuffer());

/** GET /api/configurations/:id/site.zip: what is edited of a page, as an archive. Sent as it is made. */
export const siteExport =
  (make: MakeArchive) =>
  async (c: Context<AppEnv>): Promise<Response> => {
    const { person, id } = personAndId(c);
    const archive = await make(person, id, async (what) => {
      if (what !== 'font')
        return bytesOf((await openSitePhoto(c, `/site-photos/${what.photo}`))?.body ?? null);
      const face = await c.env.ASSETS.fetch(new URL(pageFont, c.req.url));
      return face.ok ? bytesOf(face.body) : null;
    });
    return sendFile(archive, 'application/zip');
  };
