import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { petFields } from '../../../worker/consults/pets/pet.ts';
import { apiClient } from '../../kit/api/api.ts';
import { bound } from '../../kit/forms/bound.ts';
import { SelectField } from '../../kit/forms/select-field.tsx';
import { TextArea } from '../../kit/forms/text-area.tsx';
import { TextField } from '../../kit/forms/text-field.tsx';
import { useEntryForm } from '../../kit/forms/use-entry-form.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { BirthFields } from './birth-fields.tsx';
import { petControl, petFieldOfPath } from './pet-entry.ts';
import { PetFields } from './pet-fields.tsx';
import {
  answers,
  emptyPetProfileEntry,
  foodChains,
  type Pet,
  type PetProfile,
  type PetProfileEntry,
  petProfileEntryOf,
  readPetProfileEntry,
  sexes,
} from './pet-profile-entry.ts';

/** A day that was begun and not finished reads as an empty one; the browser knows better. */
const hasHalfADay = (fields: HTMLElement | null) =>
  fields?.querySelector<HTMLInputElement>('input[type="date"]')?.validity.badInput ?? false;

/** The control that shows what is wrong with a field of the API. */
function controlOf(path: string, born: PetProfileEntry['born']): string | null {
  const field = petFieldOfPath(path);
  if (field === null) return path === 'notes' || path === 'ueln' ? path : null;
  return field === 'age' && born === 'date' ? 'birthDate' : petControl(field);
}

/** Adds an animal, or changes the one given. What was typed stays until the server has it. */
export function PetForm({ pet, onSaved }: { pet: Pet | null; onSaved: (saved: Pet) => void }) {
  const t = useTranslations('pets.form');
  const locale = useLocale();
  const fields = useRef<HTMLDivElement>(null);
  const save = useMutation({
    mutationFn: (input: PetProfile) =>
      pet ? apiClient.pets.update.mutate({ id: pet.id, ...input }) : apiClient.pets.create.mutate(input),
  });
  const schema = z
    .custom<PetProfileEntry>(() => true)
    .transform((entry, ctx) => {
      const { wrong, input } = readPetProfileEntry(entry, new Date(), pet);
      const found = hasHalfADay(fields.current) ? [...wrong, 'age' as const] : wrong;
      for (const field of found) {
        const byDay = field === 'age' && entry.born === 'date';
        const control = byDay ? 'birthDate' : field === 'ueln' ? field : petControl(field);
        ctx.addIssue({ code: 'custom', path: control.split('.') });
      }
      return input ?? z.NEVER;
    });
  const form = useEntryForm({
    entry: pet ? petProfileEntryOf(pet, new Date(), locale) : emptyPetProfileEntry(),
    schema,
    fieldOf: (path, { born }) => controlOf(path, born),
    send: async (input) => onSaved(await save.mutateAsync(input)),
  });
  return (
    <form.AppForm>
      <form.Frame className="flex flex-col gap-6" safe={t('kept')}>
        <div ref={fields}>
          <PetFields
            form={form}
            fields="pet"
            birth={
              <BirthFields
                form={form}
                fields={{ born: 'born', birthDate: 'birthDate', years: 'pet.years', months: 'pet.months' }}
              />
            }
          />
        </div>
        <div className="grid gap-6 sm:grid-cols-2">
          <form.Field name="sex">
            {(field) => (
              <SelectField
                label={t('sex')}
                {...bound(field)}
                options={sexes.map((value) => ({ value, label: t(`sexes.${value}`) }))}
              />
            )}
          </form.Field>
          <form.Field name="neutered">
            {(field) => (
              <SelectField
                label={t('neutered')}
                {...bound(field)}
                options={answers.map((value) => ({ value, label: t(`answers.${value}`) }))}
              />
            )}
          </form.Field>
        </div>
        <form.Subscribe selector={({ values }) => values.pet.species === 'horse'}>
          {(isHorse) =>
            isHorse && (
              <div className="grid gap-6 sm:grid-cols-2">
                <form.Field name="ueln">
                  {(field) => (
                    <TextField
                      label={t('ueln')}
                      hint={t('uelnHint')}
                      optional
                      {...bound(field, t('uelnWrong'))}
                    />
                  )}
                </form.Field>
                <form.Field name="foodChain">
                  {(field) => (
                    <SelectField
                      label={t('foodChain')}
                      hint={t('foodChainHint')}
                      {...bound(field)}
                      options={foodChains.map((value) => ({ value, label: t(`foodChains.${value}`) }))}
                    />
                  )}
                </form.Field>
              </div>
            )
          }
        </form.Subscribe>
        <form.Field name="notes">
          {(field) => (
            <TextArea
              label={t('notes')}
              hint={t('notesHint')}
              optional
              {...bound(field)}
              maxLength={petFields.shape.notes.unwrap().maxLength ?? undefined}
            />
          )}
        </form.Field>
        <form.Submit look="main" large>
          {t(pet ? 'save' : 'add')}
        </form.Submit>
      </form.Frame>
    </form.AppForm>
  );
}
