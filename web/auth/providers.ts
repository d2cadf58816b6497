import { useQuery } from '@tanstack/react-query';
import * as z from 'zod';

/** In the order in which they are offered. */
export const providers = ['google', 'apple'] as const;
export type Provider = (typeof providers)[number];

/** They have names of their own in every language. */
export const providerNames: Record<Provider, string> = { google: 'Google', apple: 'Apple' };

const settingsSchema = z.object({ external: z.record(z.string(), z.unknown()) });

async function switchedOn(): Promise<Provider[]> {
  const { url, headers } = await (await import('../kit/session/auth-client.ts')).authServer();
  const answer = await fetch(`${url}/settings`, { headers });
  if (!answer.ok) throw new Error(`settings answered ${answer.status}`);
  const { external } = settingsSchema.parse(await answer.json());
  return providers.filter((provider) => external[provider] === true);
}

const none: Provider[] = [];

/** The providers that the auth server has switched on; none while that is not known. */
export function useProviders(): readonly Provider[] {
  const query = useQuery({
    queryKey: ['auth-providers'],
    queryFn: switchedOn,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return query.data ?? none;
}
