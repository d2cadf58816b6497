import { meQuery } from '../account/me.ts';
import { fetchConsultsAhead } from '../consults/history/use-consults.ts';
import { api } from '../kit/api/api.ts';
import { fetchAhead } from '../kit/api/fetch-ahead.ts';

/** What the signed-in screens ask first; a link to one that is about to be followed has it asked already. */
export const ahead = {
  home(): void {
    fetchAhead(meQuery);
    fetchAhead(api.sessions.unstarted.queryOptions({}, { meta: { followsAccount: true } }));
    fetchAhead(api.callbacks.list.queryOptions({}, { meta: { followsAccount: true } }));
    fetchAhead(api.pets.list.queryOptions({}));
    fetchConsultsAhead();
  },
  start: (): void => fetchAhead(meQuery),
  consult: (id: string): void => fetchAhead(api.sessions.get.queryOptions({ id })),
  desk: (): void => fetchAhead(api.desk.queue.queryOptions({})),
  billing(): void {
    fetchAhead(meQuery);
    fetchAhead(api.subscriptions.current.queryOptions({ product: 'call-a-vet' }));
    fetchAhead(api.subscriptions.current.queryOptions({ product: 'gastronomy' }));
    fetchAhead(api.subscriptions.credits.queryOptions({}));
  },
  security: (): void => fetchAhead(api.me.security.sessions.queryOptions({})),
};
