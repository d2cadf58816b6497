import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listen } from '../listen.ts';
import { type Backend, PostgresAway, StatementRefused } from './backend.ts';
import { answerOf, errorOf } from './neon-answer.ts';
import { BadNeonRequest, parseNeonRequest } from './neon-request.ts';

/** A running server for Neon's HTTP protocol. */
export interface NeonServer {
  readonly port: number;
  /** The address for the driver's `neonConfig.fetchEndpoint`. */
  readonly endpoint: string;
  /** Stops listening and drops the connections; the backend stays as it is. */
  close(): Promise<void>;
}

/** Neon refuses larger requests: https://neon.com/docs/serverless/serverless-driver */
const maxRequestBytes = 10 * 1024 * 1024;

function send(response: ServerResponse, status: number, body: object): void {
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': bytes.length });
  response.end(bytes);
}

/** The body as text; undefined when it is too large. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > maxRequestBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function refuse(response: ServerResponse, error: unknown): void {
  if (error instanceof StatementRefused) send(response, 400, errorOf(error.report));
  else if (error instanceof BadNeonRequest) send(response, 400, { message: error.message, code: null });
  else if (error instanceof PostgresAway) send(response, 503, { message: error.message });
  else send(response, 500, { message: error instanceof Error ? error.message : String(error) });
}

async function answer(backend: Backend, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.url !== '/sql') return send(response, 404, { message: 'only /sql is served here' });
  if (request.method !== 'POST') return send(response, 405, { message: 'only POST is served here' });
  const text = await readBody(request);
  if (text === undefined) return send(response, 413, { message: 'request is too large' });
  const asked = parseNeonRequest(request.headers, text);
  const results = (await backend.execute(asked.login, asked.work)).map((result) => answerOf(result, asked));
  send(response, 200, asked.batch ? { results } : (results[0] ?? {}));
}

/**
 * Serves Neon's `POST /sql` over `backend`, on `port` of the loopback (0 picks a free one). A refused statement
 * answers 400 with Postgres' own fields, a Postgres that is away 503.
 */
export async function startNeonHttp(backend: Backend, port = 0): Promise<NeonServer> {
  const server = createServer((request, response) => {
    answer(backend, request, response).catch((error: unknown) => refuse(response, error));
  });
  // Longer than clients keep an idle connection, so that none of them writes into one that is just being closed.
  server.keepAliveTimeout = 120_000;
  const bound = await listen(server, port);
  return {
    port: bound,
    endpoint: `http://127.0.0.1:${bound}/sql`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
