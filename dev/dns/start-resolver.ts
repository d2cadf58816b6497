import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { html } from 'hono/html';
import * as z from 'zod';
import { listen } from '../listen.ts';
import { type MadeUpWeb, madeUpAddress, madeUpWeb } from '../old-sites/made-up-web.ts';

/** A DNS that people write by hand, asked over HTTPS in its JSON form. It has texts, and knows where a name leads of made-up sites alone. */
export interface RunningResolver {
  /** The page of its records. */
  readonly url: string;
  /** What the Worker is to be told: DNS_RESOLVER_URL. */
  readonly queryUrl: string;
  /** Sets the TXT records of a name; none takes them away. */
  set(name: string, texts: readonly string[]): void;
  /** What the Worker is to be told so that it finds made-up sites: OUTSIDE_GATEWAY_URL. */
  readonly gatewayUrl: string;
  /** Sites that nobody has, of whose names this DNS knows where they lead. */
  readonly web: Pick<MadeUpWeb, 'serve'>;
  close(): Promise<void>;
}

const txt = 16;
/** A name of which nothing is written here may well be somebody's: SERVFAIL says that nobody knows. */
const unknown = { Status: 2 };
const record = z.object({ name: z.string().trim().toLowerCase().min(1), value: z.string().trim() });

/** Answers like https://cloudflare-dns.com/dns-query: `Status` 0 is NOERROR, 3 NXDOMAIN (RFC 1035, 4.1.1); texts come in quotes. */
const answer = (name: string, texts: readonly string[] | undefined) => ({
  Status: texts === undefined ? 3 : 0,
  Question: [{ name, type: txt }],
  ...(texts && {
    Answer: texts.map((text) => ({ name, type: txt, TTL: 60, data: JSON.stringify(text) })),
  }),
});

/** Where a made-up site leads; it has no IPv6. */
const leadsThere = (name: string, type: string) => ({
  Status: 0,
  Answer: type === 'A' ? [{ name, type: 1, TTL: 60, data: madeUpAddress }] : [],
});

const page = (records: ReadonlyMap<string, readonly string[]>) => html`<!doctype html>
  <html lang="en">
    <title>DNS</title>
    <style>body { font: 16px/1.5 system-ui; margin: 2rem auto; max-width: 48rem; padding: 0 1rem } td { padding: .25rem 1rem .25rem 0; overflow-wrap: anywhere } input { font: inherit; width: 100% }</style>
    <h1>DNS of this machine</h1>
    <p>The Worker asks here whether somebody has proven an address to be theirs. Any name will do that leads here, such as <code>casa.localhost</code>.</p>
    <table>
      ${[...records].map(([name, texts]) => html`<tr><td>${name}</td><td>TXT</td><td>${texts.join(', ')}</td></tr>`)}
    </table>
    <form method="post">
      <p><label>Name <input name="name" required placeholder="_site-proof.casa.localhost" /></label></p>
      <p><label>Value of its TXT record; empty takes it away <input name="value" /></label></p>
      <button>Save</button>
    </form>
  </html>`;

/** Starts it. Port 0 picks a free one. */
export async function startResolver(port: number): Promise<RunningResolver> {
  const records = new Map<string, readonly string[]>();
  const set: RunningResolver['set'] = (name, texts) => {
    if (texts.length === 0) records.delete(name);
    else records.set(name, texts);
  };
  const web = madeUpWeb();
  const app = new Hono();
  app.route('/web', web.app);
  app.get('/dns-query', (c) => {
    const name = (c.req.query('name') ?? '').toLowerCase();
    const type = c.req.query('type') ?? '';
    if (type !== 'TXT') return c.json(web.has(name) ? leadsThere(name, type) : unknown);
    return c.json(answer(name, records.get(name)));
  });
  app.get('/', (c) => c.html(page(records)));
  app.post('/', async (c) => {
    const { name, value } = record.parse(await c.req.parseBody());
    set(name, value === '' ? [] : [value]);
    return c.redirect('/', 303);
  });
  // The tests that run in workerd set records over HTTP.
  app.put('/records/:name', async (c) => {
    set(c.req.param('name'), z.array(z.string()).parse(await c.req.json()));
    return c.body(null, 204);
  });
  const server = createServer(getRequestListener(app.fetch));
  const url = `http://127.0.0.1:${await listen(server, port)}`;
  return {
    url,
    queryUrl: `${url}/dns-query`,
    gatewayUrl: `${url}/web`,
    web,
    set,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
