import { createContext, useContext } from 'react';
import { apiClient } from '../kit/api/api.ts';
import { useSession } from '../kit/session/session-store.ts';

/** What sends the calls that are for everybody in a consult: about its files, and who answers. */
export type ConsultClient = Pick<typeof apiClient, 'attachments' | 'vets'>;

/** Who asks at this end. */
type ConsultAccess = {
  /** The person, or the guest; undefined before it is known, and for somebody without an account. */
  userId: string | undefined;
  client: ConsultClient;
  /** What the Worker refuses a guest says nothing about whoever is signed in on this device. */
  isGuest: boolean;
};

const guestAccess = createContext<ConsultAccess | null>(null);

/** Around what a guest sees: what belongs to the consult is asked for and sent as that guest. */
export const GuestAccess = guestAccess.Provider;

/** Who asks here: the guest whose screen it is, otherwise the person who is signed in. */
export function useConsultAccess(): ConsultAccess {
  const { user } = useSession();
  return useContext(guestAccess) ?? { userId: user?.id, client: apiClient, isGuest: false };
}
