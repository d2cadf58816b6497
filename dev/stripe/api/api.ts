import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { API_VERSION } from '../webhooks/record-event.ts';
import type { World } from '../world/world.ts';
import type { ApiFaults } from './api-faults.ts';
import type { Endpoint } from './endpoint.ts';
import { type Expansions, expandAll } from './expand.ts';
import { decodeForm, type Form } from './form.ts';
import type { Answer, Idempotency } from './idempotency.ts';
import type { RateLimits } from './rate-limits.ts';
import { Refusal } from './refusal.ts';

export interface ApiParts {
  world: World;
  secretKey: string;
  endpoints: Endpoint[];
  expansions: Expansions;
  idempotency: Idempotency;
  faults: ApiFaults;
  limits: RateLimits;
  /** Runs what became due by itself before a call looks at the state. */
  catchUp(): void;
}

type Ctx = Context<{ Bindings: HttpBindings }>;

/** The API under `/v1`: key, version, rate limits, parameters, idempotency, faults, then the call itself. */
export function createApi(parts: ApiParts): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  for (const endpoint of parts.endpoints) {
    app.on(endpoint.method, endpoint.path, (c) => answerCall(parts, endpoint, c));
  }
  app.all('*', (c) =>
    answerWith(parts, c, () => {
      throw new Refusal(404, {
        type: 'invalid_request_error',
        message: `Unrecognized request URL (${c.req.method}: ${c.req.path}). If it is a URL of Stripe, the stand-in does not cover it.`,
      });
    }),
  );
  return app;
}

function answerCall(parts: ApiParts, endpoint: Endpoint, c: Ctx): Promise<Response> {
  return answerWith(parts, c, async (requestId, headers) => {
    parts.limits.meet(`${endpoint.method} ${endpoint.path}`);
    const sent = await readForm(c);
    const key = endpoint.method === 'POST' ? c.req.header('Idempotency-Key') : undefined;
    if (key !== undefined && key.length > 255) throw keyTooLong();
    const call = endpoint.prepare(sent);
    const carryOut = () =>
      carryOutCall(
        parts,
        c,
        requestId,
        key,
        (world) => call.run(world, c.req.param('id') ?? ''),
        call.expand,
      );
    if (key === undefined) return carryOut();

    const known = parts.idempotency.claim(key, {
      path: c.req.path,
      params: JSON.stringify(sent),
      now: parts.world.time.real(),
    });
    if (known !== null) {
      headers.set('Idempotent-Replayed', 'true');
      headers.set('Original-Request', known.requestId);
      return known;
    }
    try {
      const answer = await carryOut();
      parts.idempotency.settle(key, answer);
      return answer;
    } catch (error) {
      parts.idempotency.release(key);
      throw error;
    }
  });
}

/** Runs the call in one turn of the event loop: nobody sees half of its effects. A refusal of the call itself is its answer. */
async function carryOutCall(
  parts: ApiParts,
  c: Ctx,
  requestId: string,
  key: string | undefined,
  run: (world: World) => object,
  expand: string[],
): Promise<Answer> {
  const { world } = parts;
  const fault = await parts.faults.meet(c.req.method, c.req.url);
  parts.catchUp();
  world.request = { id: requestId, idempotency_key: key ?? null };
  try {
    const body = expandAll(world, parts.expansions, run(world), expand);
    return { status: 200, body: JSON.stringify(body), requestId };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return asAnswer(error, requestId);
  } finally {
    world.request = null;
    if (fault.lose) c.env.outgoing.destroy();
  }
}

type Produce = (requestId: string, headers: Headers) => Promise<Answer> | Answer;

async function answerWith(parts: ApiParts, c: Ctx, produce: Produce): Promise<Response> {
  const requestId = parts.world.ids.next('req_', 14);
  const headers = new Headers({
    'Content-Type': 'application/json',
    'Request-Id': requestId,
    'Stripe-Version': API_VERSION,
  });
  const key = c.req.header('Idempotency-Key');
  if (key !== undefined) headers.set('Idempotency-Key', key);
  const { body, status } = await produceOrRefuse(parts, c, requestId, headers, produce);
  return new Response(body, { status, headers });
}

async function produceOrRefuse(
  parts: ApiParts,
  c: Ctx,
  requestId: string,
  headers: Headers,
  produce: Produce,
): Promise<Answer> {
  try {
    checkKey(parts.secretKey, c.req.header('Authorization'));
    checkVersion(c.req.header('Stripe-Version'));
    return await produce(requestId, headers);
  } catch (error) {
    if (error instanceof Refusal) {
      setAll(headers, error);
      return asAnswer(error, requestId);
    }
    console.error('The Stripe stand-in failed:', error);
    return asAnswer(
      new Refusal(500, { type: 'api_error', message: `The Stripe stand-in failed: ${error}` }),
      requestId,
    );
  }
}

function setAll(headers: Headers, refusal: Refusal): void {
  for (const [name, value] of Object.entries(refusal.headers)) headers.set(name, value);
}

function asAnswer(refusal: Refusal, requestId: string): Answer {
  const { code } = refusal.body;
  const docs =
    code === undefined ? {} : { doc_url: `https://stripe.com/docs/error-codes/${code.replaceAll('_', '-')}` };
  return { status: refusal.status, body: JSON.stringify({ error: { ...refusal.body, ...docs } }), requestId };
}

async function readForm(c: Ctx): Promise<Form> {
  const query = new URL(c.req.url).search.slice(1);
  return decodeForm(c.req.method === 'POST' ? await c.req.text() : query);
}

function checkKey(secretKey: string, header: string | undefined): void {
  const [scheme = '', value = ''] = (header ?? '').split(' ');
  const key =
    scheme === 'Basic' ? (Buffer.from(value, 'base64').toString('utf8').split(':')[0] ?? '') : value;
  if (key === secretKey) return;
  const message =
    key === ''
      ? "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY'). See https://stripe.com/docs/api#authentication for details."
      : `Invalid API Key provided: ${key.slice(0, 8)}${'*'.repeat(Math.max(0, key.length - 12))}${key.slice(-4)}`;
  throw new Refusal(401, { type: 'invalid_request_error', message });
}

function checkVersion(version: string | undefined): void {
  if (version === undefined || version === API_VERSION) return;
  throw new Refusal(400, {
    type: 'invalid_request_error',
    message: `The Stripe stand-in speaks API version ${API_VERSION} only, not ${version}.`,
  });
}

function keyTooLong(): Refusal {
  return new Refusal(400, {
    type: 'idempotency_error',
    message: 'Idempotency keys may be at most 255 characters long.',
  });
}
