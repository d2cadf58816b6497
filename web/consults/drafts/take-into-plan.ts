import { api, apiClient, queryClient } from '../../kit/api/api.ts';
import type { DraftLine } from './draft.ts';
import { planChanges } from './plan-changes.ts';

/** Adds lines of a draft to the plan that the vet is writing, as it is kept now. Throws as the API does: the animal is in hand no more, for one. */
export async function takeIntoPlan(
  consultId: string,
  lines: readonly DraftLine[],
  draftId: string,
): Promise<void> {
  const work = await apiClient.carePlans.draft.query({ id: consultId });
  await apiClient.carePlans.saveDraft.mutate({
    id: consultId,
    amends: work.inForce?.id ?? null,
    changes: planChanges(work, lines),
    from: draftId,
  });
  await queryClient.invalidateQueries({ queryKey: api.carePlans.pathKey() });
}
