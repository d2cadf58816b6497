import { useQuery } from '@tanstack/react-query';
import type { Product } from '../../contract/products.ts';
import { api } from '../kit/api/api.ts';

/** The plans of a product; they change seldom. */
export function usePlans(product: Product) {
  return useQuery(api.subscriptions.plans.queryOptions({ product }, { staleTime: 300_000 }));
}
