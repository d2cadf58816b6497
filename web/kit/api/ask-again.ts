import { queryClient } from './api.ts';

/** Asks again for everything on the screen that failed: where nothing answers that is said once, and so it is tried again at once. */
export function askAgain(): Promise<void> {
  return queryClient.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' });
}
