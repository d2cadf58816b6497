import type { Product } from '../../contract/products.ts';
import { meQuery } from '../account/me.ts';
import { api, queryClient } from '../kit/api/api.ts';
import type { ApiOutputs } from '../kit/api/api-types.ts';

/** Shows at once what a call answered about a subscription, and asks again for all that follows from it. */
export function noteSubscription(product: Product, current: ApiOutputs['subscriptions']['current']): void {
  queryClient.setQueryData(api.subscriptions.current.queryKey({ product }), current);
  void queryClient.invalidateQueries({ queryKey: api.subscriptions.pathKey() });
  void queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
}
