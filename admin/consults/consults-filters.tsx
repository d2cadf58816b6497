import { useTranslations } from 'use-intl/react';
import { SelectField } from '../../web/kit/select-field.tsx';
import { modes, statuses } from './consult.ts';
import type { ConsultsSearch } from './consults-search.ts';

type ConsultsFiltersProps = {
  search: ConsultsSearch;
  onFilter: (patch: Pick<ConsultsSearch, 'status' | 'mode'>) => void;
};

/** Narrows the consults by status and by medium. */
export function ConsultsFilters({ search, onFilter }: ConsultsFiltersProps) {
  const t = useTranslations('consults');
  const words = useTranslations('table');
  return (
    <>
      <SelectField
        label={t('columns.status')}
        value={search.status ?? ''}
        options={[
          { value: '', label: words('allFeminine') },
          ...statuses.map((value) => ({ value, label: t(`status.${value}`) })),
        ]}
        onValue={(value) => onFilter({ status: statuses.find((status) => status === value) })}
      />
      <SelectField
        label={t('columns.mode')}
        value={search.mode ?? ''}
        options={[
          { value: '', label: words('all') },
          ...modes.map((value) => ({ value, label: t(`mode.${value}`) })),
        ]}
        onValue={(value) => onFilter({ mode: modes.find((mode) => mode === value) })}
      />
    </>
  );
}
