import { useEffect } from 'react';
import { AccountClient } from '../../party/account-client.ts';
import { api, apiClient, queryClient } from './api.ts';
import { followNetwork } from './follow-network.ts';
import { getTicket } from './get-ticket.ts';
import { roomAddress } from './room-address.ts';
import { useSession } from './session-store.ts';

/** What the screens show of plan, units, money and devices. */
const shown = () => [
  api.me.get.queryKey(),
  api.me.security.pathKey(),
  api.subscriptions.pathKey(),
  api.sessions.unstarted.pathKey(),
];

/**
 * Keeps plan, units, money and devices on the screen true while somebody is signed in: a change that comes from elsewhere (a webhook, another
 * tab, an admin) is fetched without a reload. For one component that stays mounted in the signed-in part of the app.
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
      },
    });
    const unfollow = followNetwork(client);
    return () => {
      unfollow();
      client.close();
    };
  }, [userId]);
}
