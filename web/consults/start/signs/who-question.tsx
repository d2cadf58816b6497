import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { species as everySpecies, type Species } from '../../../../contract/consults.ts';
import { api } from '../../../kit/api/api.ts';
import type { ApiOutputs } from '../../../kit/api/api-types.ts';
import { useSession } from '../../../kit/session/session-store.ts';
import { Skeleton, SkeletonGroup } from '../../../kit/ui/skeleton.tsx';
import { usePetLine } from '../../pets/pet-line.ts';
import { changeDraft, currentDraft } from '../draft.ts';
import { ChoiceTile } from './choice-tile.tsx';
import { beginTrail } from './trail.ts';

type Pet = ApiOutputs['pets']['list']['pets'][number];

/** The draft about this animal: one of the account's, or a new one of a species. What was answered about the same one stays. */
function chooseAnimal(species: Species, own: { pet: Pet; ownerId: string } | null): void {
  const { pet: before, entry, triage } = currentDraft();
  const isSame = before?.id === own?.pet.id && triage?.steps[0]?.species === species;
  changeDraft({
    pet: own && {
      id: own.pet.id,
      ownerId: own.ownerId,
      name: own.pet.name,
      weightGrams: own.pet.weightGrams,
    },
    entry: own ? entry : { ...entry, species },
    triage: isSame && triage ? { ...triage, isDone: false } : beginTrail(species),
  });
}

/** Which animal it is about, in a tap: one of the account's, the one that a vet was asked about last first, or one of a species. */
export function WhoQuestion({ onDone }: { onDone: () => void }) {
  const t = useTranslations('start.signs');
  const { status, user } = useSession();
  const petLine = usePetLine();
  const isSignedIn = status === 'in';
  const pets = useQuery({ ...api.pets.list.queryOptions({}), enabled: isSignedIn });
  const newest = useQuery({ ...api.sessions.list.queryOptions({ limit: 1 }), enabled: isSignedIn });
  const isLoading = [pets, newest].some(({ isPending, isPaused }) => isPending && !isPaused);
  const last = newest.data?.items[0]?.pet.id;
  const own = (pets.data?.pets ?? []).toSorted(
    (one, other) => Number(other.id === last) - Number(one.id === last),
  );
  const choose = (species: Species, pet: Pet | null) => {
    chooseAnimal(species, pet && user ? { pet, ownerId: user.id } : null);
    onDone();
  };
  if (status === 'unknown' || (isSignedIn && isLoading))
    return (
      <SkeletonGroup className="flex flex-col gap-3">
        <Skeleton className="h-14" />
        <Skeleton className="h-14" />
        <Skeleton className="h-14" />
      </SkeletonGroup>
    );
  return (
    <div className="flex flex-col gap-6">
      <p className="text-ink-soft">{t('who.lead')}</p>
      {own.length > 0 && (
        <section aria-labelledby="yours" className="flex flex-col gap-2">
          <h2 id="yours" className="text-lg">
            {t('who.yours')}
          </h2>
          {own.map((pet) => (
            <ChoiceTile
              key={pet.id}
              label={pet.name}
              detail={petLine(pet)}
              onChoose={() => choose(pet.species, pet)}
            />
          ))}
        </section>
      )}
      <section aria-labelledby="species" className="flex flex-col gap-2">
        <h2 id="species" className="text-lg">
          {t(own.length > 0 ? 'who.other' : 'who.species')}
        </h2>
        <div className="grid gap-2 sm:grid-cols-2">
          {everySpecies.map((one) => (
            <ChoiceTile key={one} label={t(`species.${one}`)} onChoose={() => choose(one, null)} />
          ))}
        </div>
      </section>
    </div>
  );
}
