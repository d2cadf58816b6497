import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink } from '@trpc/client';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import type { AppRouter } from '../../../worker/router.ts';
import { accessToken, endSession } from '../session/session.ts';
import { noteSecondFactor, onSessionChange, sessionState } from '../session/session-store.ts';
import { currentLocale } from '../text/locale.ts';
import { isWorthRetrying, problemOf } from './api-problem.ts';

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: {
      /** Fetched anew when plan, units or money of the account change elsewhere. */
      followsAccount?: boolean;
      /** Asked as a guest of a consult: its refusal says nothing about whoever is signed in on this device. */
      isGuest?: boolean;
    };
  }
}

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

/**
 * What a refusal means for the session. One that the Worker no longer accepts ends here too, and the screens ask to sign in again; one without
 * the second factor that it needs is asked for it.
 */
export function noteRefusal(error: unknown): void {
  const { code } = problemOf(error);
  if (sessionState().status !== 'in') return;
  if (code === 'SESSION_REVOKED') void endSession('revoked');
  if (code === 'UNAUTHENTICATED') void endSession('expired');
  if (code === 'SECOND_FACTOR_REQUIRED') noteSecondFactor('needed');
}

/** What was fetched, for all screens of the page. Retries only what may succeed when tried again. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: (error, { meta }) => !meta?.isGuest && noteRefusal(error) }),
  mutationCache: new MutationCache({ onError: noteRefusal }),
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

let wasAsked = sessionState().secondFactor;
onSessionChange(() => {
  const { secondFactor } = sessionState();
  // What was refused for want of it is fetched now.
  if (wasAsked && !secondFactor)
    void queryClient.resetQueries({ predicate: ({ state }) => state.status === 'error' });
  wasAsked = secondFactor;
});

/** Typed `queryOptions` and `mutationOptions` of every procedure: `useQuery(api.me.get.queryOptions())`. */
export const api = createTRPCOptionsProxy<AppRouter>({ client: apiClient, queryClient });
