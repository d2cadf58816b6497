import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { useEntryForm } from '../../kit/forms/use-entry-form.ts';
import { type PetEntry, type PetField, petControl, readPetEntry } from '../pets/pet-entry.ts';
import { PetFields } from '../pets/pet-fields.tsx';
import { changeDraft, currentDraft } from './draft.ts';

type Entry = { pet: PetEntry };

const schema = z
  .custom<Entry>(() => true)
  .transform((entry, ctx) => {
    const { wrong } = readPetEntry(entry.pet, new Date());
    for (const field of wrong) ctx.addIssue({ code: 'custom', path: petControl(field).split('.') });
    return entry;
  });

type PetStepProps = {
  /** Fields that the server refused when the animal was made. */
  refused: readonly PetField[];
  /** `species`: what was written down, which may be another than the questions were about. */
  onDone: (species: PetEntry['species']) => void;
};

/** The animal that is not in the account yet. */
export function PetStep({ refused, onDone }: PetStepProps) {
  const start = useTranslations('start');
  const [entry] = useState(() => ({ pet: currentDraft().entry }));
  const controls = useMemo(() => refused.map(petControl), [refused]);
  const form = useEntryForm({
    entry,
    schema,
    refused: controls,
    onEntry: ({ pet }) => changeDraft({ entry: pet }),
    send: ({ pet }) => onDone(pet.species),
  });
  return (
    <form.AppForm>
      <form.Frame className="flex flex-col gap-6">
        <PetFields form={form} fields="pet" />
        <form.Submit look="main" large>
          {start('next')}
        </form.Submit>
      </form.Frame>
    </form.AppForm>
  );
}
