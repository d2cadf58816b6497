import { queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, apiClient, queryClient } from '../kit/api/api.ts';
import type { ApiOutputs } from '../kit/api/api-types.ts';
import { sessionState, useSession } from '../kit/session/session-store.ts';
import { currentLocale } from '../kit/text/locale.ts';
import { forgetNewName, newName } from './new-name.ts';
import { homeRegion, rememberHome } from './region.ts';
import { regionCurrency } from './region-currency.ts';

type Me = ApiOutputs['me']['get'];

const currency = () => regionCurrency(homeRegion());

/** Asks in the currency of the country that this device knows, and once more where the profile says another. */
async function askMe(): Promise<Me> {
  const asked = currency();
  const me = await apiClient.me.get.query({ currency: asked });
  if (!me.profile) return me;
  rememberHome(me.profile);
  return currency() === asked ? me : apiClient.me.get.query({ currency: currency() });
}

/** Who is signed in: profile (null before it was made), plan and usage, with prices in the currency of their country. */
export const meQuery = queryOptions({
  queryKey: api.me.get.queryKey(),
  queryFn: askMe,
});

let making: Promise<Me> | null = null;

/** Makes the profile of a new account, with the name given at sign-up; one call, however many ask. */
function makeProfile(): Promise<Me> {
  making ??= apiClient.me.provision
    .mutate({ locale: currentLocale(), currency: currency(), ...newName() })
    .then((me) => {
      forgetNewName();
      if (me.user.id === sessionState().user?.id) queryClient.setQueryData(meQuery.queryKey, me);
      return me;
    })
    .finally(() => {
      making = null;
    });
  return making;
}

/** Makes sure that who is signed in has a profile. Asks nothing when it is known that they have. */
export async function ensureProfile(): Promise<void> {
  if (!queryClient.getQueryData(meQuery.queryKey)?.profile) await makeProfile();
}

/** `meQuery` for a component; idle while nobody is signed in. A new account gets its profile. */
export function useMe() {
  const { status } = useSession();
  const me = useQuery({ ...meQuery, enabled: status === 'in' });
  const { data } = me;
  useEffect(() => {
    // One that fails is made with the next answer, or by whatever needs it.
    if (data?.profile === null) makeProfile().catch(() => undefined);
  }, [data]);
  return me;
}
