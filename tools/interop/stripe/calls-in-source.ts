import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Stripe from 'stripe';
import { root } from '../../../dev/settings.ts';

/** Those that name nothing which is there already. */
const withoutId = /\.(create|createPreview|list)$/;
const id = 'xx_1A';

/** The request that stripe-node makes of a call (`subscriptions.update`), without sending it. */
async function requestOf(call: string): Promise<{ method: string; path: string }> {
  const stripe = new Stripe('sk_test_of_nobody', {
    host: '127.0.0.1',
    port: 1,
    protocol: 'http',
    maxNetworkRetries: 0,
    telemetry: false,
  });
  const asked = Promise.withResolvers<{ method: string; path: string }>();
  stripe.on('request', ({ method, path }: Stripe.RequestEvent) => asked.resolve({ method, path }));
  const steps = call.split('.');
  const name = steps.pop() ?? '';
  const resource = steps.reduce((at: object, step): object => Object(Reflect.get(at, step)), stripe);
  const method: unknown = Reflect.get(resource, name);
  if (typeof method !== 'function') throw new Error(`stripe-node has no ${call}`);
  const args = withoutId.test(call) ? [] : [id];
  await Promise.resolve(Reflect.apply(method, resource, args)).catch(() => undefined);
  return asked.promise;
}

/** The calls to Stripe that stand in our code, each with the request that it makes: the place of an id holds one. */
export async function callsInSource() {
  const calls = new Set<string>();
  for (const file of globSync('{worker,ops}/**/*.ts', { cwd: root }))
    for (const [, call] of readFileSync(join(root, file), 'utf8').matchAll(/\bstripe((?:\.\w+){2,})\(/g))
      if (call !== undefined) calls.add(call.slice(1));
  return Promise.all([...calls].sort().map(async (call) => ({ call, ...(await requestOf(call)) })));
}
