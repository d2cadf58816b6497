import { type AnyProcedure, callTRPCProcedure, getTRPCErrorFromUnknown } from '@trpc/server';
import { type Context, Hono } from 'hono';
import type { OpenApiMeta } from 'trpc-to-openapi';
import { AppError } from '../core/errors.ts';
import { appRouter } from '../router.ts';
import { refusalOf } from '../trpc.ts';
import type { AppEnv } from './app-env.ts';
import { logRefusal, trpcContext } from './trpc.ts';

interface Operation {
  procedure: string;
  type: 'query' | 'mutation';
  method: string;
  /** In Hono's notation: /pets/:id */
  path: string;
}

function isProcedure(entry: unknown): entry is AnyProcedure {
  return typeof entry === 'function' && '_def' in entry;
}

/** The operations of the API: every procedure says its own method and path (`meta.openapi`). */
function operations(): Operation[] {
  return Object.entries<unknown>(appRouter._def.procedures).flatMap(([procedure, entry]) => {
    if (!isProcedure(entry)) return [];
    const { type } = entry._def;
    const meta: OpenApiMeta = entry.meta ?? {};
    if (meta.openapi === undefined || type === 'subscription') return [];
    const path = meta.openapi.path.replaceAll(/\{(\w+)\}/g, ':$1');
    return [{ procedure, type, method: meta.openapi.method, path }];
  });
}

/** Query, body and path together; the path wins, so that a body cannot name another thing than the address does. */
async function inputOf(c: Context<AppEnv>): Promise<unknown> {
  const query = Object.fromEntries(
    Object.entries(c.req.queries()).map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
  );
  const text = c.req.method === 'GET' || c.req.method === 'DELETE' ? '' : await c.req.text();
  const body: unknown = text === '' ? {} : JSON.parse(text);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new AppError('BAD_INPUT');
  return { ...(text === '' ? query : body), ...c.req.param() };
}

async function call(c: Context<AppEnv>, operation: Operation): Promise<Response> {
  try {
    const input = await inputOf(c);
    const output: unknown = await callTRPCProcedure({
      router: appRouter,
      path: operation.procedure,
      type: operation.type,
      ctx: trpcContext(c),
      getRawInput: async () => input,
      signal: c.req.raw.signal,
      batchIndex: 0,
    });
    return c.body(JSON.stringify(output), 200, {
      'content-type': 'application/json',
      'cache-control': 'no-store',
    });
  } catch (error) {
    const refusal = refusalOf(getTRPCErrorFromUnknown(error));
    logRefusal(c, refusal, operation.procedure);
    throw refusal;
  }
}

/**
 * REST from the same procedures. It reads `meta.openapi` as trpc-to-openapi's document does, but calls the procedure itself: that
 * package's handler rewrites the shared input schemas to coerce, and knows neither 405 nor our error body.
 */
export const rest = new Hono<AppEnv>();

const known = operations();
for (const operation of known) rest.on(operation.method, operation.path, (c) => call(c, operation));
for (const path of new Set(known.map((operation) => operation.path))) {
  const methods = known.filter((operation) => operation.path === path).map((operation) => operation.method);
  rest.all(path, (c) => {
    c.header('allow', methods.join(', '));
    throw new AppError('METHOD_NOT_ALLOWED');
  });
}
