import { createContext, useContext } from 'react';
import { apiClient } from '../../kit/api/api.ts';
import { useSession } from '../../kit/session/session-store.ts';

/** What sends the calls about files. */
export type FilesClient = Pick<typeof apiClient, 'attachments'>;

/** Who sees and sends files at this end. */
type FilesAccess = {
  /** The person, or the guest; undefined before it is known, and for somebody without an account. */
  userId: string | undefined;
  client: FilesClient;
  /** What the Worker refuses a guest says nothing about whoever is signed in on this device. */
  isGuest: boolean;
};

const guestAccess = createContext<FilesAccess | null>(null);

/** Around what a guest sees: its files are asked for and sent as that guest. */
export const GuestFiles = guestAccess.Provider;

/** Who sees and sends files here: the guest whose screen it is, otherwise the person who is signed in. */
export function useFilesAccess(): FilesAccess {
  const { user } = useSession();
  return useContext(guestAccess) ?? { userId: user?.id, client: apiClient, isGuest: false };
}
