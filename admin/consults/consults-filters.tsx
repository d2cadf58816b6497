import { useTranslations } from 'use-intl/react';
import { consultModes, consultStatuses } from '../../contract/consults.ts';
import { FilterField } from '../table/filter-field.tsx';
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
      <FilterField
        label={t('columns.status')}
        all={words('allFeminine')}
        value={search.status}
        values={consultStatuses}
        nameOf={(status) => t(`status.${status}`)}
        onFilter={(status) => onFilter({ status })}
      />
      <FilterField
        label={t('columns.mode')}
        all={words('all')}
        value={search.mode}
        values={consultModes}
        nameOf={(mode) => t(`mode.${mode}`)}
        onFilter={(mode) => onFilter({ mode })}
      />
    </>
  );
}
