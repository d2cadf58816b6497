import { useTranslations } from 'use-intl/react';
import { species } from '../../../contract/consults.ts';
import { CheckField } from '../../kit/forms/check-field.tsx';
import { SelectField } from '../../kit/forms/select-field.tsx';
import { type ClinicsSearch, radii, usualRadius } from './clinics-search.ts';

type ClinicFiltersProps = { search: ClinicsSearch; onSearch: (patch: ClinicsSearch) => void };

/** For which animal, how far, and whether only what is open. */
export function ClinicFilters({ search, onSearch }: ClinicFiltersProps) {
  const t = useTranslations('centers');
  const names = {
    any: t('filter.anyAnimal'),
    ...Object.fromEntries(species.map((one) => [one, t(`animals.${one}`)])),
  };
  return (
    <div className="flex flex-col gap-2">
      <div className="grid grid-cols-2 gap-3">
        <SelectField
          label={t('filter.animal')}
          value={search.species ?? 'any'}
          onValue={(value) => onSearch({ species: species.find((one) => one === value) })}
          options={Object.entries(names).map(([value, label]) => ({ value, label }))}
        />
        <SelectField
          label={t('filter.radius')}
          value={String(search.km ?? usualRadius)}
          onValue={(value) => onSearch({ km: radii.find((km) => String(km) === value) })}
          options={radii.map((km) => ({ value: String(km), label: t('filter.radiusKm', { count: km }) }))}
        />
      </div>
      <CheckField
        label={t('filter.openNow')}
        value={search.open === true}
        onValue={(open) => onSearch({ open: open || undefined })}
      />
    </div>
  );
}
