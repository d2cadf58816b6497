import { useTranslations } from 'use-intl/react';
import { usePetLine } from '../pets/pet-line.ts';
import { PetPhoto } from '../pets/pet-photo.tsx';
import type { PetRecord } from './record.ts';
import { useWords } from './use-words.ts';

/** Which animal it is: its photo, a line, and what is known of it. */
export function RecordFacts({ record }: { record: PetRecord }) {
  const t = useTranslations('record');
  const { day } = useWords();
  const petLine = usePetLine();
  const { pet } = record;
  const rows: [string, string | null][] = [
    [t('born'), pet.birthDate && !pet.birthDateApproximate ? day(pet.birthDate) : null],
    [t('sex'), pet.sex && t(`sexes.${pet.sex}`)],
    [t('neutered'), pet.neutered === null ? null : t(pet.neutered ? 'yes' : 'no')],
    [t('ueln'), pet.ueln],
    [t('foodChain'), pet.foodChain && t(`foodChainIs.${pet.foodChain}`)],
    [t('notes'), pet.notes || null],
  ];
  return (
    <div>
      <div className="flex items-center gap-4">
        {pet.photoId && <PetPhoto photoId={pet.photoId} name={pet.name} />}
        <p className="text-ink-soft">{petLine({ ...pet, weightGrams: null })}</p>
      </div>
      <dl className="mt-3 flex flex-col gap-1.5">
        {rows.map(
          ([label, value]) =>
            value && (
              <div key={label} className="sm:flex sm:gap-4">
                <dt className="shrink-0 text-ink-soft sm:w-44">{label}</dt>
                <dd className="m-0 min-w-0 wrap-anywhere whitespace-pre-wrap">{value}</dd>
              </div>
            ),
        )}
      </dl>
    </div>
  );
}
