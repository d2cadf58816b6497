import { useTranslations } from 'use-intl/react';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { FilesOfReason } from '../files/files-of-reason.tsx';
import { ageOfBirthDate, formatAge } from '../pets/age.ts';
import { PetPhoto } from '../pets/pet-photo.tsx';
import { formatWeight } from '../pets/weight.ts';
import { TriageCard } from '../triage/triage-card.tsx';

type Consult = ApiOutputs['sessions']['get'];

/** What the vet needs to know of the animal, with the reason in the owner's words. `showOwner`: it is the vet who reads it, how urgent it is first. */
export function PetCard({ consult, showOwner = false }: { consult: Consult; showOwner?: boolean }) {
  const t = useTranslations('consult.card');
  const pets = useTranslations('pet');
  const locale = useLocale();
  const { pet } = consult;
  const rows: [string, string | null][] = [
    [t('species'), (pet.species === 'other' && pet.speciesOther) || pets(`speciesNames.${pet.species}`)],
    [
      t('age'),
      pet.birthDate &&
        t(pet.birthDateApproximate ? 'about' : 'exactly', {
          value: formatAge(locale, ageOfBirthDate(pet.birthDate, new Date())),
        }),
    ],
    [t('weight'), pet.weightGrams ? formatWeight(locale, pet.weightGrams) : null],
    [t('sex'), pet.sex && t(`sexes.${pet.sex}`)],
    [t('neutered'), pet.neutered === null ? null : t(pet.neutered ? 'yes' : 'no')],
    [t('notes'), pet.notes || null],
    [t('owner'), showOwner ? consult.owner.displayName : null],
  ];
  return (
    <div className="flex flex-col gap-5">
      {showOwner && <TriageCard level={consult.level} triage={consult.triage} />}
      <div>
        <div className="flex items-center gap-3">
          {pet.photoId && <PetPhoto photoId={pet.photoId} name={pet.name} />}
          <h2 className="text-2xl">{pet.name}</h2>
        </div>
        <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-5 gap-y-1.5">
          {rows.map(
            ([label, value]) =>
              value && (
                <div key={label} className="contents">
                  <dt className="text-ink-soft">{label}</dt>
                  <dd className="wrap-anywhere whitespace-pre-wrap">{value}</dd>
                </div>
              ),
          )}
        </dl>
      </div>
      {consult.reason !== '' && (
        <div>
          <h3 className="text-lg">{t('reason')}</h3>
          <p className="mt-1 mb-2 wrap-anywhere whitespace-pre-wrap">{consult.reason}</p>
          <FilesOfReason consultId={consult.id} />
        </div>
      )}
    </div>
  );
}
