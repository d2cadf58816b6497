import { freePort } from '../../../tests/support/free-port.ts';
import { endpointOf } from '../../../worker/core/stripe-calls/endpoint-of.ts';
import type { CheckList } from '../check-list.ts';
import { startVendor } from '../vendor-server.ts';
import { callsInSource } from './calls-in-source.ts';
import { type SentRequest, sentRequests } from './sent-requests.ts';

/** Stripe's own stand-in, which holds requests against Stripe's description of its API (OpenAPI). */
export const stripeMock = { package: 'github.com/stripe/stripe-mock', version: 'v0.203.0' } as const;

const endpoint = ({ method, path }: { method: string; path: string }) => endpointOf(method, path);

/** Looks as it must for the mock, which knows no keys. */
const key = 'sk_test_123';

/** What the mock finds wrong with a request; null when it is as Stripe wants it. */
async function faultOf(url: string, { method, path, headers, body }: SentRequest): Promise<string | null> {
  const answer = await fetch(new URL(path, url), {
    method,
    headers: { ...headers, authorization: `Bearer ${key}` },
    ...(body !== '' && { body }),
  });
  const said = await answer.text();
  return answer.ok ? null : `${method} ${path}\n${body}\n${answer.status} ${said}`;
}

/** Holds every request that our code sends to Stripe against Stripe's description: a check for each endpoint. */
export async function checkStripe(
  program: string,
  checks: CheckList,
  sent: readonly SentRequest[] = sentRequests(),
): Promise<void> {
  const port = await freePort();
  const address = `127.0.0.1:${port}`;
  await using _ = await startVendor(program, ['-http-addr', address], { ready: /^Listening for HTTP/ });
  const url = `http://${address}`;
  const byEndpoint = Map.groupBy(sent, endpoint);
  for (const [name, requests] of [...byEndpoint].sort()) {
    await checks.run(`${name}, ${requests.length} requests`, async () => {
      const faults = await Promise.all(requests.map((request) => faultOf(url, request)));
      const found = [...new Set(faults.filter((fault) => fault !== null))];
      if (found.length > 0) throw new Error(found.slice(0, 3).join('\n'));
    });
  }
  await checks.run('every call that stands in our code was among them', async () => {
    const calls = await callsInSource();
    const missing = calls.filter((call) => !byEndpoint.has(endpoint(call)));
    if (missing.length > 0) throw new Error(`never sent: ${missing.map(({ call }) => call).join(', ')}`);
  });
}
