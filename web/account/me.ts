import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, apiClient } from '../kit/api/api.ts';
import { useSession } from '../kit/session/session-store.ts';
import { currentLocale } from '../kit/text/locale.ts';
import { takeNewName } from './new-name.ts';
import { homeRegion } from './region.ts';
import { regionCurrency } from './region-currency.ts';

/**
 * Who is signed in: profile, plan and usage, with prices in the currency of their country. The first call of a new account makes
 * its profile.
 */
export const meQuery = queryOptions({
  queryKey: api.me.get.queryKey(),
  async queryFn() {
    const currency = regionCurrency(homeRegion());
    const me = await apiClient.me.get.query({ currency });
    if (me.profile) return me;
    const displayName = takeNewName();
    return apiClient.me.provision.mutate({
      locale: currentLocale(),
      currency,
      ...(displayName && { displayName }),
    });
  },
});

/** `meQuery` for a component; idle while nobody is signed in. */
export function useMe() {
  const { status } = useSession();
  return useQuery({ ...meQuery, enabled: status === 'in' });
}
