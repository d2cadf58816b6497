import { usePrefetchQuery, useQuery } from '@tanstack/react-query';
import type { Product } from '../../contract/products.ts';
import { api } from '../kit/api/api.ts';

const plansQuery = (product: Product) =>
  api.subscriptions.plans.queryOptions({ product }, { staleTime: 300_000 });

/** The plans of a product; they change seldom. */
export function usePlans(product: Product) {
  return useQuery(plansQuery(product));
}

/** Has the plans fetched for a screen that comes after this one. */
export function usePlansAhead(product: Product): void {
  usePrefetchQuery(plansQuery(product));
}
