import { createTRPCClient, httpLink } from '@trpc/client';
import { currentLocale } from '../../../web/kit/text/locale.ts';
import type { AppRouter } from '../../../worker/router.ts';
import type { Caller } from '../caller.ts';

/** A client of the API that calls as `caller`, each call in a request of its own. */
export const clientAs = (caller: Caller) =>
  createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: '/trpc',
        async headers() {
          const token = await caller.token();
          return { 'accept-language': currentLocale(), ...(token && { authorization: `Bearer ${token}` }) };
        },
      }),
    ],
  });
