import type { FetchQueryOptions, QueryKey } from '@tanstack/react-query';
import { sessionState } from '../session/session-store.ts';
import { queryClient } from './api.ts';

/**
 * Begins to fetch what a screen will ask for, from the loader of its route: when it is about to be shown, or when somebody is about to follow a
 * link to it. Waits for nothing and never fails: the screen asks again and says what is wrong. Nothing for who is not signed in.
 */
export function fetchAhead<Data, Failure, Result, Key extends QueryKey>(
  query: FetchQueryOptions<Data, Failure, Result, Key>,
): void {
  if (sessionState().status === 'in') void queryClient.prefetchQuery(query);
}
