import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink } from '@trpc/client';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import type { AppRouter } from '../../worker/router.ts';
import { isWorthRetrying, problemOf } from './api-problem.ts';
import { currentLocale } from './locale.ts';
import { accessToken, endSession } from './session.ts';
import { onSessionChange, sessionState } from './session-store.ts';

/** Sends calls to the Worker with the caller's token and language; calls of one moment travel together. */
export const apiClient = createTRPCClient<AppRouter>({
  links: [
    httpBatchLink({
      url: '/trpc',
      maxItems: 10,
      maxURLLength: 4000,
      async headers() {
        const token = await accessToken();
        return { 'accept-language': currentLocale(), ...(token && { authorization: `Bearer ${token}` }) };
      },
    }),
  ],
});

/** A session that the Worker no longer accepts ends here too; the screens then ask to sign in again. */
export function endRefusedSession(error: unknown): void {
  const { code } = problemOf(error);
  if (sessionState().status !== 'in') return;
  if (code === 'SESSION_REVOKED') void endSession('revoked');
  if (code === 'UNAUTHENTICATED') void endSession('expired');
}

/** What was fetched, for all screens of the page. Retries only what may succeed when tried again. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: endRefusedSession }),
  mutationCache: new MutationCache({ onError: endRefusedSession }),
  defaultOptions: {
    queries: { staleTime: 15_000, retry: (count, error) => count < 2 && isWorthRetrying(error) },
    // A paused mutation looks like a button that does nothing; without a network it fails at once and says so.
    mutations: { networkMode: 'always' },
  },
});

let owner = sessionState().user?.id;
onSessionChange(() => {
  const { status, user } = sessionState();
  if (status === 'unknown' || user?.id === owner) return;
  if (owner !== undefined) queryClient.clear();
  owner = user?.id;
});

/** Typed `queryOptions` and `mutationOptions` of every procedure: `useQuery(api.me.get.queryOptions())`. */
export const api = createTRPCOptionsProxy<AppRouter>({ client: apiClient, queryClient });
