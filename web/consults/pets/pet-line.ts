import { useTranslations } from 'use-intl/react';
import type { Species } from '../../../contract/consults.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { ageOfBirthDate, formatAge } from './age.ts';
import { formatWeight } from './weight.ts';

/** What is needed to say in a line which animal it is. */
export type PetSummary = {
  species: Species;
  speciesOther: string | null;
  birthDate?: string | null;
  weightGrams?: number | null;
};

/** Writes `Perro · 4 años · 12 kg` for an animal; what is not known is left out. */
export function usePetLine(): (pet: PetSummary) => string {
  const t = useTranslations('pet');
  const locale = useLocale();
  return (pet) =>
    [
      pet.species === 'other' && pet.speciesOther ? pet.speciesOther : t(`speciesNames.${pet.species}`),
      pet.birthDate && formatAge(locale, ageOfBirthDate(pet.birthDate, new Date())),
      pet.weightGrams && formatWeight(locale, pet.weightGrams),
    ]
      .filter(Boolean)
      .join(' · ');
}
