import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import superjson from 'superjson';
import type { Env } from '../../../worker/env.ts';
import worker from '../../../worker/index.ts';
import type { Person } from './person.ts';

/** How a request is sent: as whom, from which address, to a Worker with which bindings. */
export interface Sending {
  as?: Person;
  /** Its own by default, so that no test uses up another's limits. */
  address?: string;
  headers?: Record<string, string>;
  env?: Partial<Record<keyof Env | string, unknown>>;
}

const freshAddress = () => {
  const [a, b, c] = crypto.getRandomValues(new Uint8Array(3));
  return `10.${a}.${b}.${c}`;
};

/** Sends one request to the Worker and waits for the work that it left for later. */
export async function send(path: string, init: RequestInit = {}, sending: Sending = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('cf-connecting-ip', sending.address ?? freshAddress());
  if (sending.as !== undefined) headers.set('authorization', `Bearer ${sending.as.token}`);
  for (const [name, value] of Object.entries(sending.headers ?? {})) headers.set(name, value);
  const execution = createExecutionContext();
  const request = new Request<unknown, IncomingRequestCfProperties>(new URL(path, 'https://app.test'), {
    ...init,
    headers,
  });
  const response = await worker.fetch(request, { ...env, ...sending.env }, execution);
  await waitOnExecutionContext(execution);
  return response;
}

/** Sends JSON over REST. */
export const sendJson = (method: string, path: string, body: unknown, sending: Sending = {}) =>
  send(
    path,
    { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } },
    sending,
  );

export type Outcome =
  | { ok: true; status: number; data: unknown }
  | { ok: false; status: number; code: string; message: string; params: Record<string, unknown>; body: string };

interface TrpcAnswer {
  result?: { data: Parameters<typeof superjson.deserialize>[0] };
  error?: { json: { message: string; data: { appCode: string; params: Record<string, unknown> } } };
}

/** Calls one procedure over tRPC, as the apps do. */
export async function call(
  type: 'query' | 'mutation',
  procedure: string,
  input: unknown,
  sending: Sending = {},
): Promise<Outcome> {
  const wire = JSON.stringify(superjson.serialize(input));
  const response =
    type === 'query'
      ? await send(`/trpc/${procedure}?input=${encodeURIComponent(wire)}`, {}, sending)
      : await send(
          `/trpc/${procedure}`,
          { method: 'POST', body: wire, headers: { 'content-type': 'application/json' } },
          sending,
        );
  const body = await response.text();
  const { result, error }: TrpcAnswer = JSON.parse(body);
  if (error !== undefined) {
    const { message, data } = error.json;
    return { ok: false, status: response.status, code: data.appCode, message, params: data.params, body };
  }
  return { ok: true, status: response.status, data: result && superjson.deserialize(result.data) };
}

/** The data of a call that must succeed. */
export async function done<Data>(outcome: Promise<Outcome>): Promise<Data> {
  const settled = await outcome;
  if (!settled.ok) throw new Error(`Refused: ${settled.body}`);
  return settled.data as Data;
}
