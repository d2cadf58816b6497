import { useQuery } from '@tanstack/react-query';
import { problemOf } from '../../kit/api/api-problem.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { guestToken } from '../../kit/session/guest-tokens.ts';
import type { GuestClient } from './guest-client.ts';

/** Where a guest stands: in the consult, after its end, or shut out of it. */
export type GuestStanding =
  | { at: 'in'; consult: ApiOutputs['guests']['consult'] }
  | { at: 'over' }
  | { at: 'out' };

/** What a refusal means for a guest; thrown again when it means nothing for good. */
function standingOf(error: unknown): GuestStanding {
  const { code } = problemOf(error);
  if (code === 'WRONG_STATE') return { at: 'over' };
  if (code === 'SESSION_REVOKED' || code === 'UNAUTHENTICATED' || code === 'NOT_FOUND') return { at: 'out' };
  throw error;
}

/** Asks where the guest of this browser stands. */
export const useGuestConsult = (guestId: string, client: GuestClient) =>
  useQuery({
    queryKey: ['guest-consult', guestId],
    queryFn: async (): Promise<GuestStanding> => {
      if (guestToken(guestId) === null) return { at: 'out' };
      try {
        return { at: 'in', consult: await client.guests.consult.query() };
      } catch (error) {
        return standingOf(error);
      }
    },
  });
