import Stripe from 'stripe';
import * as z from 'zod';
import { KEY } from './stand-in.ts';

const answer = z.looseObject({ object: z.string() });
export type Recorded = z.infer<typeof answer>;

/** One answered call: `POST /customers/:id`, and its body as it was sent. */
export interface RecordedCall {
  readonly call: string;
  readonly body: Recorded;
}

/** stripe-node before a stand-in, and all that it was answered. */
export function recordingClient(url: string): { stripe: Stripe; calls: RecordedCall[] } {
  const { hostname, port } = new URL(url);
  const calls: RecordedCall[] = [];
  const record: typeof fetch = async (input, init) => {
    const response = await fetch(input, init);
    const path = new URL(input instanceof Request ? input.url : input).pathname.replace('/v1', '');
    const said = answer.safeParse(await response.clone().json());
    if (response.ok && said.success) calls.push({ call: `${init?.method} ${path}`, body: said.data });
    return response;
  };
  const stripe = new Stripe(KEY, {
    host: hostname,
    port: Number(port),
    protocol: 'http',
    maxNetworkRetries: 0,
    telemetry: false,
    httpClient: Stripe.createFetchHttpClient(record),
  });
  return { stripe, calls };
}
