import { useQuery } from '@tanstack/react-query';
import type { Product } from '../../contract/products.ts';
import { api } from '../kit/api/api.ts';
import type { ApiOutputs } from '../kit/api/api-types.ts';
import { useSession } from '../kit/session/session-store.ts';

/** A subscription as the person has it. */
export type Subscription = NonNullable<ApiOutputs['subscriptions']['current']>;

/** The subscription of who is signed in; idle while nobody is. */
export function useCurrent(product: Product) {
  const { status } = useSession();
  return useQuery(api.subscriptions.current.queryOptions({ product }, { enabled: status === 'in' }));
}

/** The paid subscription behind an answer: one that can be changed rather than bought. Null: there is none. */
export function paidOf(current: Subscription | null | undefined): Subscription | null {
  return current?.paid && current.status !== 'canceled' && current.status !== 'incomplete' ? current : null;
}
