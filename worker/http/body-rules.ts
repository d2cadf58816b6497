import type { MiddlewareHandler } from 'hono';
import { AppError } from '../core/errors.ts';
import type { AppEnv } from './app-env.ts';
import { readBody } from './read-body.ts';
import { parseStrictJson } from './strict-json.ts';

/** No input of ours comes near this. */
const usualBytes = 128 * 1024;
/** A whole menu comes in one piece: 5,000 dishes in several languages, or the PDF of one. */
const largeBytes = 12 * 1024 * 1024;
const large =
  /^\/(?:trpc\/businesses\.import|api\/businesses\/[^/]+\/import|trpc\/scraper\.jobs\.create|api\/scraper\/jobs)$/;
/** More calls in one request than any screen makes. */
const maxBatch = 10;

function checkQuery(query: Record<string, string[]>): void {
  const texts = Object.values(query).flat();
  if (texts.some((text) => text.includes('\0') || !text.isWellFormed())) throw new AppError('BAD_INPUT');
  for (const input of query.input ?? []) parseStrictJson(input);
}

/**
 * What may arrive at the API: JSON of a bounded size and depth, declared as JSON where it can change something, and a
 * bounded number of calls. Hands on a request whose body was read and is harmless.
 */
export const bodyRules: MiddlewareHandler<AppEnv> = async (c, next) => {
  const { method, raw } = c.req;
  if (!['GET', 'HEAD', 'POST', 'PATCH', 'DELETE'].includes(method)) throw new AppError('METHOD_NOT_ALLOWED');
  checkQuery(c.req.queries());
  if (c.req.query('batch') === '1' && c.req.path.split(',').length > maxBatch)
    throw new AppError('BAD_INPUT', { fields: [{ path: '', problem: 'too_many_calls' }] });

  if (method === 'POST' || method === 'PATCH') {
    const maxBytes = large.test(c.req.path) ? largeBytes : usualBytes;
    const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
    if (type !== 'application/json') throw new AppError('UNSUPPORTED_MEDIA');
    if (Number(c.req.header('content-length') ?? 0) > maxBytes)
      throw new AppError('TOO_LARGE', { params: { maxBytes } });
    const text = await readBody(raw.body, maxBytes);
    if (text !== '') parseStrictJson(text);
    c.req.raw = new Request(raw, { body: text });
  }
  await next();
};
