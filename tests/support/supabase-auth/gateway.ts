import { Hono } from 'hono';
import { cors } from 'hono/cors';

export interface GatewayOptions {
  /** Where the auth server listens. */
  readonly target: string;
  readonly publishableKey: string;
}

/** What browsers open without a key: the ways out of a mail and to another provider, and the public keys. */
const open = /^\/(verify|callback|authorize|\.well-known\/jwks\.json)$/;

/** What the auth server says for itself, and what the gateway in front of it says. */
const ownHeaders =
  /^(access-control-|connection$|keep-alive$|transfer-encoding$|content-length$|content-encoding$)/;

/** What Supabase has before its auth server: the path `/auth/v1`, the question for a key, and CORS. */
export function gateway({ target, publishableKey }: GatewayOptions): Hono {
  const routes = new Hono();
  routes.use('*', cors({ origin: (origin) => origin, exposeHeaders: ['x-supabase-api-version'] }));
  // What a mail says: code and link, for whoever reads them out of it.
  routes.get('/mail-template', (c) => c.text('{{ .Token }}\n{{ .ConfirmationURL }}\n'));
  routes.all('/auth/v1/*', async (c) => {
    const { pathname, search } = new URL(c.req.url);
    const path = pathname.slice('/auth/v1'.length);
    if (!open.test(path) && c.req.header('apikey') !== publishableKey)
      return c.json({ message: 'No API key found in request' }, 401);
    const { method } = c.req;
    const hasBody = method !== 'GET' && method !== 'HEAD';
    const answer = await fetch(`${target}${path}${search}`, {
      method,
      headers: c.req.raw.headers,
      redirect: 'manual',
      ...(hasBody && { body: await c.req.arrayBuffer() }),
    });
    const headers = new Headers();
    for (const [name, value] of answer.headers) if (!ownHeaders.test(name)) headers.append(name, value);
    return new Response(answer.status === 204 ? null : await answer.arrayBuffer(), {
      status: answer.status,
      headers,
    });
  });
  return routes;
}
