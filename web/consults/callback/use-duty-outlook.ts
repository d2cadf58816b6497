import { useQuery } from '@tanstack/react-query';
import { api } from '../../kit/api/api.ts';
import type { ApiInputs } from '../../kit/api/api-types.ts';

/** Who is on duty for what is looked for, and when the next vet comes; asked again each minute while it is shown. */
export function useDutyOutlook(sought: NonNullable<ApiInputs['duty']['outlook']>) {
  return useQuery({ ...api.duty.outlook.queryOptions(sought), refetchInterval: 60_000 });
}
