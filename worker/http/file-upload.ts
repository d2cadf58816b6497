import type { Context } from 'hono';
import { takePart } from '../core/files/take-part.ts';
import type { AppEnv } from './app-env.ts';

/** PUT /files/:id/:part: one part of an upload, let in by the ticket that came with its announcement. 204 when it is kept. */
export async function fileUpload(c: Context<AppEnv>): Promise<Response> {
  const length = c.req.header('content-length');
  await takePart(c.get('base'), {
    id: c.req.param('id') ?? '',
    number: Number(c.req.param('part')),
    ticket: (c.req.header('authorization') ?? '').replace(/^Bearer /, ''),
    announced: length === undefined ? null : Number(length),
    body: c.req.raw.body,
  });
  return c.body(null, 204);
}
