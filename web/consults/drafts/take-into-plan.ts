import { api, apiClient, queryClient } from '../../kit/api/api.ts';
import type { DraftLine } from './draft.ts';
import { planChanges, saysLine } from './plan-changes.ts';

/**
 * Adds lines of a draft to the plan that the vet is writing, as it is kept now. Returns those that it says then: a plan that is full, or that another tab changes
 * at this moment, takes no more. Throws as the API does: the animal is in hand no more, for one.
 */
export async function takeIntoPlan(
  consultId: string,
  lines: readonly DraftLine[],
  draftId: string,
): Promise<DraftLine[]> {
  const work = await apiClient.carePlans.draft.query({ id: consultId });
  const { fields } = await apiClient.carePlans.saveDraft.mutate({
    id: consultId,
    amends: work.inForce?.id ?? null,
    changes: planChanges(work, lines),
    from: draftId,
  });
  await queryClient.invalidateQueries({ queryKey: api.carePlans.pathKey() });
  return lines.filter((line) => saysLine(fields, line));
}
