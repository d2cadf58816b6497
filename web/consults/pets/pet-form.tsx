import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { longest, sexes } from '../../../contract/consults.ts';
import { apiClient } from '../../kit/api/api.ts';
import { problemOf } from '../../kit/api/api-problem.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { focusFirstInvalid } from '../../kit/forms/focus-invalid.ts';
import { FormError } from '../../kit/forms/form-error.tsx';
import { SelectField } from '../../kit/forms/select-field.tsx';
import { TextArea } from '../../kit/forms/text-area.tsx';
import { useLocale } from '../../kit/text/i18n.tsx';
import { Button } from '../../kit/ui/button.tsx';
import { BirthFields } from './birth-fields.tsx';
import { type PetField, petFieldOfPath } from './pet-entry.ts';
import { PetFields } from './pet-fields.tsx';
import {
  emptyPetProfileEntry,
  type Pet,
  type PetProfileEntry,
  petProfileEntryOf,
  readPetProfileEntry,
} from './pet-profile-entry.ts';

const sexChoices = ['unknown', ...sexes] as const;
const answers = ['unknown', 'yes', 'no'] as const;

/** A day that was begun and not finished reads as an empty one; the browser knows better. */
const hasHalfADay = (form: HTMLFormElement | null) =>
  form?.querySelector<HTMLInputElement>('input[type="date"]')?.validity.badInput ?? false;

/** Adds an animal, or changes the one given. What was typed stays until the server has it. */
export function PetForm({ pet, onSaved }: { pet: Pet | null; onSaved: (saved: Pet) => void }) {
  const t = useTranslations('pets.form');
  const locale = useLocale();
  const problemText = useProblemText();
  const form = useRef<HTMLFormElement>(null);
  const [entry, setEntry] = useState<PetProfileEntry>(() =>
    pet ? petProfileEntryOf(pet, new Date(), locale) : emptyPetProfileEntry(),
  );
  const [wrong, setWrong] = useState<readonly PetField[]>([]);
  const change = (part: Partial<PetProfileEntry>) => setEntry((before) => ({ ...before, ...part }));

  const save = useMutation({
    mutationFn: (input: NonNullable<ReturnType<typeof readPetProfileEntry>['input']>) =>
      pet ? apiClient.pets.update.mutate({ id: pet.id, ...input }) : apiClient.pets.create.mutate(input),
    onSuccess: onSaved,
    onError(error) {
      setWrong(problemOf(error).fields.flatMap(({ path }) => petFieldOfPath(path) ?? []));
      focusFirstInvalid(form.current);
    },
  });

  const submit = () => {
    const reading = readPetProfileEntry(entry, new Date(), pet);
    const found = hasHalfADay(form.current) ? [...reading.wrong, 'age' as const] : reading.wrong;
    setWrong(found);
    if (found.length > 0 || !reading.input) focusFirstInvalid(form.current);
    else save.mutate(reading.input);
  };

  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending) submit();
      }}
    >
      {save.error && (
        <FormError key={save.failureCount}>
          {problemText(save.error)} {t('kept')}
        </FormError>
      )}
      <PetFields
        entry={entry.basics}
        onChange={(basics) => change({ basics: { ...entry.basics, ...basics } })}
        wrong={wrong}
        birth={<BirthFields entry={entry} onChange={change} isWrong={wrong.includes('age')} />}
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <SelectField
          label={t('sex')}
          value={entry.sex}
          onValue={(value) => change({ sex: sexes.find((sex) => sex === value) ?? 'unknown' })}
          options={sexChoices.map((value) => ({ value, label: t(`sexes.${value}`) }))}
        />
        <SelectField
          label={t('neutered')}
          value={entry.neutered}
          onValue={(value) => change({ neutered: answers.find((one) => one === value) ?? 'unknown' })}
          options={answers.map((value) => ({ value, label: t(`answers.${value}`) }))}
        />
      </div>
      <TextArea
        label={t('notes')}
        hint={t('notesHint')}
        optional
        value={entry.notes}
        onValue={(notes) => change({ notes })}
        maxLength={longest.petNotes}
      />
      <Button type="submit" look="main" large busy={save.isPending}>
        {t(pet ? 'save' : 'add')}
      </Button>
    </form>
  );
}
