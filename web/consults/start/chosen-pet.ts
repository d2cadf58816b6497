import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { emptyPetEntry } from '../pets/pet-entry.ts';
import type { ConsultDraft } from './draft.ts';

type KnownPet = Pick<ApiOutputs['pets']['list']['pets'][number], 'id' | 'name'>;

/**
 * The animal that the first step shows as chosen, out of those that the account has: the draft's; none while another one is being typed;
 * otherwise the one that a vet was asked about last, or the first. Null: another one.
 */
export function chosenPet<P extends KnownPet>(
  draft: Pick<ConsultDraft, 'pet' | 'entry'>,
  known: readonly P[],
  lastAskedAbout: string | undefined,
): P | null {
  const drafted = known.find(({ id }) => id === draft.pet?.id);
  if (drafted) return drafted;
  const { name, species } = emptyPetEntry();
  const isTyping = draft.entry.name !== name || draft.entry.species !== species;
  if (isTyping) return null;
  return known.find(({ id }) => id === lastAskedAbout) ?? known[0] ?? null;
}
