import { useRouterState } from '@tanstack/react-router';

/** Where to go on after signing in: here, or where the sign-in page was told to. */
export function useNext(): string | undefined {
  return useRouterState({
    select: ({ location: { pathname, search, href } }) => (pathname === '/sign-in' ? search.next : href),
  });
}
