import { useEffect } from 'react';
import { AccountClient } from '../../party/client/account-client.ts';
import { api, apiClient, queryClient } from '../kit/api/api.ts';
import { followNetwork } from '../kit/live/follow-network.ts';
import { getTicket } from '../kit/live/get-ticket.ts';
import { roomAddress } from '../kit/live/room-address.ts';
import { useSession } from '../kit/session/session-store.ts';

/** What the account itself shows of plan, units, money and devices. */
const shown = () => [api.me.get.queryKey(), api.me.security.pathKey(), api.subscriptions.pathKey()];

/**
 * Keeps plan, units and money on the screen true while somebody is signed in: a change that comes from elsewhere (a webhook, another
 * tab, an admin) is fetched without a reload, and with it each query of a product whose `meta` says `followsAccount`. For one component
 * that stays mounted in the signed-in part of the app.
 */
export function useAccountChanges(): void {
  const userId = useSession().user?.id;
  useEffect(() => {
    if (userId === undefined) return;
    const client = new AccountClient({
      url: roomAddress(`account-line/${userId}`),
      getTicket: () => getTicket(() => apiClient.me.ticket.mutate({})),
      onChange: () => {
        for (const queryKey of shown()) void queryClient.invalidateQueries({ queryKey });
        void queryClient.invalidateQueries({ predicate: ({ meta }) => meta?.followsAccount === true });
      },
    });
    const unfollow = followNetwork(client);
    return () => {
      unfollow();
      client.close();
    };
  }, [userId]);
}
