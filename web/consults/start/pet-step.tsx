import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { api } from '../../kit/api/api.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { bound } from '../../kit/forms/bound.ts';
import { ChoiceGroup } from '../../kit/forms/choice-group.tsx';
import { useEntryForm } from '../../kit/forms/use-entry-form.ts';
import { useSession } from '../../kit/session/session-store.ts';
import { Skeleton, SkeletonGroup } from '../../kit/ui/skeleton.tsx';
import { type PetEntry, type PetField, petControl, readPetEntry } from '../pets/pet-entry.ts';
import { PetFields } from '../pets/pet-fields.tsx';
import { usePetLine } from '../pets/pet-line.ts';
import { chosenPet } from './chosen-pet.ts';
import { changeDraft, useDraft } from './draft.ts';

const another = 'another';

/** The id of one of the account's animals or `another`, which is what was typed then. */
type PetChoice = { which: string; pet: PetEntry };

const schema = z
  .custom<PetChoice>(() => true)
  .transform((entry, ctx) => {
    const wrong = entry.which === another ? readPetEntry(entry.pet, new Date()).wrong : [];
    for (const field of wrong) ctx.addIssue({ code: 'custom', path: petControl(field).split('.') });
    return entry;
  });

type PetStepProps = {
  /** Fields that the server refused when the animal was made. */
  refused: readonly PetField[];
  onDone: () => void;
};

/** Which animal it is about: one of the account's, or a new one. */
export function PetStep(props: PetStepProps) {
  const session = useSession();
  const isSignedIn = session.status === 'in';
  const pets = useQuery({ ...api.pets.list.queryOptions({}), enabled: isSignedIn });
  const newest = useQuery({ ...api.sessions.list.queryOptions({ limit: 1 }), enabled: isSignedIn });
  const isLoading = [pets, newest].some(({ isPending, isPaused }) => isPending && !isPaused);
  if (session.status === 'unknown' || (isSignedIn && isLoading))
    return (
      <SkeletonGroup className="flex flex-col gap-3">
        <Skeleton className="h-14" />
        <Skeleton className="h-14" />
        <Skeleton className="h-14" />
      </SkeletonGroup>
    );
  const userId = session.user?.id;
  return (
    <PetChoiceForm
      key={userId}
      {...props}
      userId={userId}
      known={(userId && pets.data?.pets) || []}
      lastAskedAbout={newest.data?.items[0]?.pet.id}
    />
  );
}

type PetChoiceFormProps = PetStepProps & {
  userId: string | undefined;
  known: ApiOutputs['pets']['list']['pets'];
  lastAskedAbout: string | undefined;
};

function PetChoiceForm({ refused, onDone, userId, known, lastAskedAbout }: PetChoiceFormProps) {
  const t = useTranslations('start.pet');
  const start = useTranslations('start');
  const petLine = usePetLine();
  const draft = useDraft();
  const [entry] = useState(() => ({
    which: chosenPet(draft, known, lastAskedAbout)?.id ?? another,
    pet: draft.entry,
  }));
  const noteChoice = (which: string) => {
    const own = known.find(({ id }) => id === which);
    changeDraft({ pet: own && userId ? { id: own.id, ownerId: userId, name: own.name } : null });
  };
  const controls = useMemo(() => refused.map(petControl), [refused]);
  const form = useEntryForm({
    entry,
    schema,
    refused: controls,
    onEntry({ which, pet }) {
      changeDraft({ entry: pet });
      noteChoice(which);
    },
    send({ which }) {
      noteChoice(which);
      onDone();
    },
  });
  return (
    <form.AppForm>
      <form.Frame className="flex flex-col gap-6">
        {known.length > 0 && (
          <form.Field name="which">
            {(field) => (
              <ChoiceGroup
                layout="list"
                legend={t('which')}
                choices={[
                  ...known.map((pet) => ({ value: pet.id, label: pet.name, detail: petLine(pet) })),
                  { value: another, label: t('another') },
                ]}
                {...bound(field)}
              />
            )}
          </form.Field>
        )}
        <form.Subscribe selector={({ values }) => values.which === another}>
          {(isTyping) => isTyping && <PetFields form={form} fields="pet" />}
        </form.Subscribe>
        <form.Submit look="main" large>
          {start('next')}
        </form.Submit>
      </form.Frame>
    </form.AppForm>
  );
}
