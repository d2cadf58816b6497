import { createTRPCClient, httpBatchLink } from '@trpc/client';
import type { AppRouter } from '../../../worker/router.ts';
import { guestToken } from '../../kit/session/guest-tokens.ts';
import { currentLocale } from '../../kit/text/locale.ts';

/** Sends a guest's calls, beside whoever may be signed in on this device: neither knows of the other. */
export const guestClient = (guestId: string) =>
  createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({
        url: '/trpc',
        headers: () => ({
          'accept-language': currentLocale(),
          authorization: `Guest ${guestToken(guestId) ?? ''}`,
        }),
      }),
    ],
  });
export type GuestClient = ReturnType<typeof guestClient>;
