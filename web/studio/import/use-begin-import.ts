import { useNavigate } from '@tanstack/react-router';
import { api, apiClient, queryClient } from '../../kit/api/api.ts';
import type { ApiInputs } from '../../kit/api/api-types.ts';
import { noteScreenChange } from '../../kit/ui/page-heading.tsx';

/** What is brought along: an old site by its address, or a menu. */
type Brought = ApiInputs['scraper']['jobs']['create']['what'];

/** Has something read that is brought along, and leads to where it is seen how far that is. What is returned throws what the API refuses. */
export function useBeginImport(businessId: string): (what: Brought) => Promise<void> {
  const navigate = useNavigate();
  return async (what) => {
    const { id } = await apiClient.scraper.jobs.create.mutate({ businessId, key: crypto.randomUUID(), what });
    await queryClient.invalidateQueries({ queryKey: api.scraper.pathKey() });
    noteScreenChange();
    await navigate({ to: '/studio/$businessId/import', params: { businessId }, search: { job: id } });
  };
}
