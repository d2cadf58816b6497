import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import * as z from 'zod';

export const SECRET = 'whsec_test_secret';

const envelope = z.object({ id: z.string(), type: z.string() });

/** One webhook as it arrived. */
export interface Received {
  body: string;
  signature: string;
  id: string;
  type: string;
}

export interface Receiver {
  url: string;
  received: Received[];
  /** The status that the next deliveries are answered with, 200 when empty. */
  answers: number[];
  close(): Promise<void>;
}

/** A webhook endpoint that keeps what it gets. */
export async function receiver(): Promise<Receiver> {
  const received: Received[] = [];
  const answers: number[] = [];
  const app = new Hono();
  app.post('/hook', async (c) => {
    const body = await c.req.text();
    const { id, type } = envelope.parse(JSON.parse(body));
    received.push({
      body,
      signature: c.req.header('Stripe-Signature') ?? '',
      id,
      type,
    });
    return new Response(null, { status: answers.shift() ?? 200 });
  });
  const server = await new Promise<ReturnType<typeof serve>>((ready) => {
    const started = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, () => ready(started));
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    answers,
    close: () => new Promise((done) => void server.close(() => done())),
  };
}
