import { createExecutionContext, createMessageBatch, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import * as z from 'zod';
import type { GuestSession } from '../../../worker/consults/guests/guest-session.ts';
import type { Task } from '../../../worker/core/task.ts';
import worker from '../../../worker/index.ts';
import type { Person } from './person.ts';

/** A person with an account, or a guest of a consult. */
export type Caller = Person | GuestSession;

/** How a request is sent: as whom, from which address, to a Worker with which bindings. */
export interface Sending {
  as?: Caller | undefined;
  /** Its own by default, so that no test uses up another's limits. */
  address?: string;
  headers?: Record<string, string>;
  /** Bindings put over the usual ones. */
  env?: Record<string, unknown>;
}

/** An address that no other test uses. */
export function freshAddress(): string {
  return `10.${crypto.getRandomValues(new Uint8Array(3)).join('.')}`;
}

/** A queue that only writes down what it is given. */
export function queueInto(tasks: Task[]): Queue<Task> {
  const metadata = { metrics: { backlogCount: 0, backlogBytes: 0 } };
  return {
    metrics: async () => metadata.metrics,
    async send(task) {
      tasks.push(task);
      return { metadata };
    },
    async sendBatch(words) {
      for (const { body } of words) tasks.push(body);
      return { metadata };
    },
  };
}

/** Lets the Worker carry out tasks as the queue does, and those that it hands over meanwhile. */
export async function carryOut(
  tasks: readonly Task[],
  bindings: Record<string, unknown> = {},
): Promise<void> {
  const waiting = [...tasks];
  const queue = queueInto(waiting);
  for (let body = waiting.shift(); body !== undefined; body = waiting.shift()) {
    const execution = createExecutionContext();
    const word = { id: crypto.randomUUID(), timestamp: new Date(), attempts: 1, body };
    const batch = createMessageBatch('tasks', [word]);
    await worker.queue(batch, { ...env, TASKS: queue, ...bindings }, execution);
    await waitOnExecutionContext(execution);
  }
}

/** Sends one request to the Worker, and waits for the work that it left for later and for what it handed to the queue. */
export async function send(path: string, init: RequestInit = {}, sending: Sending = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('cf-connecting-ip', sending.address ?? freshAddress());
  const { as } = sending;
  if (as !== undefined) headers.set('authorization', `${'guestId' in as ? 'Guest' : 'Bearer'} ${as.token}`);
  for (const [name, value] of Object.entries(sending.headers ?? {})) headers.set(name, value);
  const execution = createExecutionContext();
  const request = new Request(new URL(path, 'https://app.test'), { ...init, headers });
  const tasks: Task[] = [];
  const bindings = { ...env, TASKS: queueInto(tasks), ...sending.env };
  const response = await worker.fetch(request, bindings, execution);
  await waitOnExecutionContext(execution);
  await carryOut(tasks, sending.env);
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
  | {
      ok: false;
      status: number;
      code: string;
      message: string;
      params: Record<string, unknown>;
      body: string;
    };

const answerSchema = z.union([
  z.object({ result: z.object({ data: z.unknown() }) }),
  z.object({
    error: z.object({
      message: z.string(),
      data: z.object({ appCode: z.string(), params: z.record(z.string(), z.unknown()) }),
    }),
  }),
]);

/** Calls one procedure over tRPC, as the apps do. */
export async function call(
  type: 'query' | 'mutation',
  procedure: string,
  input: unknown,
  sending: Sending = {},
): Promise<Outcome> {
  const response =
    type === 'query'
      ? await send(`/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`, {}, sending)
      : await sendJson('POST', `/trpc/${procedure}`, input, sending);
  const body = await response.text();
  const answer = answerSchema.parse(JSON.parse(body));
  if ('result' in answer) return { ok: true, status: response.status, data: answer.result.data };
  const { message, data } = answer.error;
  return { ok: false, status: response.status, code: data.appCode, message, params: data.params, body };
}

export const query = (procedure: string, input: unknown, sending?: Sending) =>
  call('query', procedure, input, sending);
export const mutation = (procedure: string, input: unknown, sending?: Sending) =>
  call('mutation', procedure, input, sending);

/** The data of a call that must succeed, in the shape that the test expects. */
export async function done<Data>(shape: z.ZodType<Data>, outcome: Promise<Outcome>): Promise<Data> {
  const settled = await outcome;
  if (!settled.ok) throw new Error(`Refused: ${settled.body}`);
  return shape.parse(settled.data);
}

/** Status and code of a call, for refusals. */
export async function refusal(outcome: Promise<Outcome>): Promise<string> {
  const settled = await outcome;
  return settled.ok ? `${settled.status} allowed` : `${settled.status} ${settled.code}`;
}
