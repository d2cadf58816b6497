import { meQuery } from '../account/me.ts';
import { api, queryClient } from '../kit/api/api.ts';

/**
 * A consult has begun, moved on or ended: asks again for the consults, for what was paid for their videos, for the vet's queue, and for the units that
 * follow from them.
 */
export function noteConsults(): void {
  for (const queryKey of [api.sessions.pathKey(), api.calls.pathKey(), api.desk.pathKey(), meQuery.queryKey])
    void queryClient.invalidateQueries({ queryKey });
}
