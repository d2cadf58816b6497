import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import * as z from 'zod';
import { listen } from '../listen.ts';

/** The running stand-in. */
export interface RunningHostnames {
  /** What the Worker is to be told: SITE_HOSTS_API_BASE. */
  readonly url: string;
  close(): Promise<void>;
}

interface Hostname {
  id: string;
  hostname: string;
  status: string;
  ssl: { status: string; validation_records: { txt_name: string; txt_value: string }[] };
  ownership_verification: { type: 'txt'; name: string; value: string };
}

const wanted = z.object({
  hostname: z.string(),
  ssl: z.object({ method: z.enum(['http', 'txt']), type: z.literal('dv') }).loose(),
});
const change = z.object({ status: z.string().optional(), ssl: z.string().optional() });

const said = (result: unknown) => ({ success: true, errors: [], messages: [], result });
const refusal = (code: number, message: string) => ({
  success: false,
  errors: [{ code, message }],
  messages: [],
  result: null,
});

/**
 * Starts Cloudflare's custom hostnames (developers.cloudflare.com/api, custom_hostnames) without certificates: what is asked for is pending until `PUT
 * /control/<host>` says how far it is (`status` of the host, `ssl` of its certificate); `PUT /control` `{ down }` takes the whole away.
 */
export async function startCustomHostnames(options: {
  port: number;
  zone: string;
  token: string;
}): Promise<RunningHostnames> {
  const hostnames = new Map<string, Hostname>();
  let isDown = false;
  const app = new Hono();
  const path = `/zones/${options.zone}/custom_hostnames` as const;
  app.use('/zones/*', async (c, next) => {
    if (isDown) return c.text('error code: 521', 521 as never);
    if (c.req.header('authorization') !== `Bearer ${options.token}`)
      return c.json(refusal(10_000, 'Authentication error'), 403);
    await next();
  });
  app.post(path, async (c) => {
    const { hostname } = wanted.parse(await c.req.json());
    if ([...hostnames.values()].some((one) => one.hostname === hostname))
      return c.json(refusal(1_406, 'Duplicate custom hostname found.'), 409);
    const made: Hostname = {
      id: randomUUID(),
      hostname,
      status: 'pending',
      ssl: { status: 'initializing', validation_records: [] },
      ownership_verification: {
        type: 'txt',
        name: `_cf-custom-hostname.${hostname}`,
        value: randomUUID(),
      },
    };
    hostnames.set(made.id, made);
    return c.json(said(made), 201);
  });
  app.get(path, (c) => {
    const host = c.req.query('hostname');
    return c.json(said([...hostnames.values()].filter(({ hostname }) => hostname === host)));
  });
  app.get(`${path}/:id`, (c) => {
    const found = hostnames.get(c.req.param('id'));
    return found === undefined
      ? c.json(refusal(1_436, 'The custom hostname was not found.'), 404)
      : c.json(said(found));
  });
  app.delete(`${path}/:id`, (c) => {
    const id = c.req.param('id');
    return hostnames.delete(id)
      ? c.json(said({ id }))
      : c.json(refusal(1_436, 'The custom hostname was not found.'), 404);
  });
  app.put('/control', async (c) => {
    isDown = z.object({ down: z.boolean() }).parse(await c.req.json()).down;
    return c.body(null, 204);
  });
  app.put('/control/:host', async (c) => {
    const { status, ssl } = change.parse(await c.req.json());
    for (const one of hostnames.values()) {
      if (one.hostname !== c.req.param('host')) continue;
      one.status = status ?? one.status;
      one.ssl.status = ssl ?? one.ssl.status;
    }
    return c.body(null, 204);
  });
  app.get('/control', (c) => c.json([...hostnames.values()].map(({ hostname }) => hostname)));
  const server = createServer(getRequestListener(app.fetch));
  const url = `http://127.0.0.1:${await listen(server, options.port)}`;
  return {
    url,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
