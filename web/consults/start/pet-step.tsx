import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import { ChoiceGroup } from '../../kit/forms/choice-group.tsx';
import { focusFirstInvalid } from '../../kit/forms/focus-invalid.ts';
import { useSession } from '../../kit/session/session-store.ts';
import { Button } from '../../kit/ui/button.tsx';
import { Skeleton, SkeletonGroup } from '../../kit/ui/skeleton.tsx';
import { type PetField, readPetEntry } from '../pets/pet-entry.ts';
import { PetFields } from '../pets/pet-fields.tsx';
import { usePetLine } from '../pets/pet-line.ts';
import { chosenPet } from './chosen-pet.ts';
import { changeDraft, useDraft } from './draft.ts';

const another = 'another';

type PetStepProps = {
  /** Fields that the server refused when the animal was made. */
  refused: readonly PetField[];
  onDone: () => void;
};

/** Which animal it is about: one of the account's, or a new one. */
export function PetStep({ refused, onDone }: PetStepProps) {
  const t = useTranslations('start.pet');
  const start = useTranslations('start');
  const petLine = usePetLine();
  const draft = useDraft();
  const session = useSession();
  const form = useRef<HTMLFormElement>(null);
  const [wrong, setWrong] = useState<readonly PetField[]>(refused);
  const userId = session.user?.id;
  const [wantsAnother, setWantsAnother] = useState(false);
  const isSignedIn = session.status === 'in';
  const pets = useQuery({ ...api.pets.list.queryOptions({}), enabled: isSignedIn });
  const newest = useQuery({ ...api.sessions.list.queryOptions({ limit: 1 }), enabled: isSignedIn });
  const known = (userId && pets.data?.pets) || [];

  const isLoading = [pets, newest].some(({ isPending, isPaused }) => isPending && !isPaused);
  if (session.status === 'unknown' || (isSignedIn && isLoading))
    return (
      <SkeletonGroup className="flex flex-col gap-3">
        <Skeleton className="h-14" />
        <Skeleton className="h-14" />
        <Skeleton className="h-14" />
      </SkeletonGroup>
    );

  const chosen = wantsAnother ? null : chosenPet(draft, known, newest.data?.items[0]?.pet.id);
  const typing = !userId || chosen === null;

  const submit = () => {
    if (!typing) {
      changeDraft({ pet: { id: chosen.id, ownerId: userId, name: chosen.name } });
      return onDone();
    }
    const reading = readPetEntry(draft.entry, new Date());
    setWrong(reading.wrong);
    if (reading.wrong.length > 0) return focusFirstInvalid(form.current);
    changeDraft({ pet: null });
    onDone();
  };

  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {userId && known.length > 0 && (
        <ChoiceGroup
          layout="list"
          legend={t('which')}
          choices={[
            ...known.map((pet) => ({ value: pet.id, label: pet.name, detail: petLine(pet) })),
            { value: another, label: t('another') },
          ]}
          value={chosen?.id ?? another}
          onValue={(id) => {
            const pet = known.find((one) => one.id === id);
            setWantsAnother(!pet);
            changeDraft({ pet: pet ? { id, ownerId: userId, name: pet.name } : null });
          }}
        />
      )}
      {typing && (
        <PetFields
          entry={draft.entry}
          onChange={(change) => {
            const entry = { ...draft.entry, ...change };
            changeDraft({ entry });
            const still = readPetEntry(entry, new Date()).wrong;
            setWrong(wrong.filter((field) => still.includes(field)));
          }}
          wrong={wrong}
        />
      )}
      <Button type="submit" look="main" large>
        {start('next')}
      </Button>
    </form>
  );
}
