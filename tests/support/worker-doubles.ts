import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import * as z from 'zod';
import { listen } from '../../dev/listen.ts';
import { startNeon, type TestNeon } from './neon.ts';
import { startPglite, type TestPostgres } from './postgres.ts';

/**
 * What a test in workerd cannot do for itself, over HTTP on the loopback:
 * - `POST /owner` runs one statement as the owner of the database: `{text, params}` -> rows; `POST /owner/<name>`, of a database of a test's own.
 * - `/neon/<name>/sql` is a way to the database of a test's own; `PUT /neon/<name>` `{mode}` breaks it, `GET` counts its requests.
 * - `PUT /database/<name>` makes a database that the way of this name leads to.
 * - `/auth/<name>/...` is an auth provider of a test's own; `PUT /auth/<name>` `{status, keys, body, silent}` sets what it answers:
 *   its JWKS the keys, everything else the body. `GET` gives the requests it had.
 */
export interface WorkerDoubles {
  readonly url: string;
  close(): Promise<void>;
}

/** up; away: connections break; silent: never answers; deaf: does the work and loses the answer. */
const modes = z.enum(['up', 'away', 'silent', 'deaf']);

const statement = z.object({ text: z.string(), params: z.array(z.unknown()) });
const provider = z.object({
  status: z.number().int(),
  keys: z.array(z.unknown()),
  body: z.json().default({}),
  /** Never answers. */
  silent: z.boolean().default(false),
});

interface Way {
  mode: z.infer<typeof modes>;
  requests: number;
}

interface Provider extends z.infer<typeof provider> {
  requests: string[];
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

/** Passes a request on to the real endpoint, unless this way is broken. */
async function forward(way: Way, endpoint: string, request: IncomingMessage, response: ServerResponse) {
  const body = await textOf(request);
  way.requests += 1;
  if (way.mode === 'away') return response.destroy();
  if (way.mode === 'silent') return;
  const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && name.startsWith('neon-') ? [[name, value]] : [],
  );
  const answer = await fetch(endpoint, { method: 'POST', body, headers });
  const text = await answer.text();
  if (way.mode === 'deaf') return response.destroy();
  response.writeHead(answer.status, { 'content-type': 'application/json' });
  response.end(text);
}

function pretendProvider(state: Provider, request: IncomingMessage, response: ServerResponse): void {
  state.requests.push(`${request.method} ${request.url} ${request.headers.authorization ?? ''}`.trim());
  if (state.silent) return;
  if (request.url?.endsWith('/jwks.json')) sendJson(response, state.status, { keys: state.keys });
  else sendJson(response, state.status === 200 ? 204 : state.status, state.body);
}

/** The name of the database that a way leads to: its own, or what stands before the dot. */
const databaseOf = (way: string): string => way.split('.')[0] ?? way;

/** Starts the doubles in front of a test database. `endpoint`: where Neon's protocol is really spoken. */
export async function startWorkerDoubles(postgres: TestPostgres, endpoint: string): Promise<WorkerDoubles> {
  const ways = new Map<string, Way>();
  const providers = new Map<string, Provider>();
  const databases = new Map<string, { postgres: TestPostgres; neon: TestNeon }>();

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<unknown> => {
    const [, kind, name = '', ...rest] = (request.url ?? '').split('/');
    if (kind === 'owner') {
      const { text, params } = statement.parse(JSON.parse(await textOf(request)));
      const database = databases.get(name)?.postgres ?? postgres;
      return sendJson(response, 200, await database.query(text, params));
    }
    if (kind === 'database') {
      const own = await startPglite();
      databases.set(name, { postgres: own, neon: await startNeon(own) });
      return sendJson(response, 200, {});
    }
    if (kind === 'neon') {
      const way = ways.get(name) ?? { mode: 'up' as const, requests: 0 };
      ways.set(name, way);
      if (rest.length > 0)
        return forward(way, databases.get(databaseOf(name))?.neon.endpoint ?? endpoint, request, response);
      if (request.method === 'PUT')
        way.mode = z.object({ mode: modes }).parse(JSON.parse(await textOf(request))).mode;
      return sendJson(response, 200, way);
    }
    if (kind === 'auth') {
      const state = providers.get(name) ?? { status: 200, keys: [], body: {}, silent: false, requests: [] };
      providers.set(name, state);
      if (rest.length > 0) return pretendProvider(state, request, response);
      if (request.method === 'PUT') Object.assign(state, provider.parse(JSON.parse(await textOf(request))));
      return sendJson(response, 200, state);
    }
    return sendJson(response, 404, {});
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => sendJson(response, 500, { error: String(error) }));
  });
  server.keepAliveTimeout = 120_000;
  const port = await listen(server, 0);
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      await new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      });
      for (const own of databases.values()) {
        await own.neon.close();
        await own.postgres.close();
      }
    },
  };
}
