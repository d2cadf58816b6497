import { useQuery } from '@tanstack/react-query';
import { api } from '../kit/api/api.ts';

/** Whether this installation takes no payments at all. */
export function usePaymentsOff(): boolean {
  const config = useQuery(api.config.get.queryOptions({}, { staleTime: 300_000 }));
  return config.data?.providers.payments === 'off';
}
