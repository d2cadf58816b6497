import { useQuery } from '@tanstack/react-query';
import { api } from '../../kit/api/api.ts';

/** Whether this installation holds no consults by video; undefined while that is not known. */
export function useVideoOff(): boolean | undefined {
  const config = useQuery(api.config.get.queryOptions({}, { staleTime: 300_000 }));
  return config.data && config.data.providers.video === 'off';
}
