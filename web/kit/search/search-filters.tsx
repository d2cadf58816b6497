import { useTranslations } from 'use-intl/react';
import type { SearchKind } from '../../../contract/search.ts';
import { type Option, SelectField } from '../forms/select-field.tsx';
import { type Narrowed, type Span, spans } from './asked.ts';

type SearchFiltersProps = {
  kinds: readonly SearchKind[];
  /** Animals that one can narrow to, by id and name. */
  animals: readonly { id: string; name: string }[];
  narrowed: Narrowed;
  onNarrow: (narrowed: Narrowed) => void;
};

/** Narrows what is found: by kind, animal and time. */
export function SearchFilters({ kinds, animals, narrowed, onNarrow }: SearchFiltersProps) {
  const t = useTranslations('search.filters');
  const kind = useTranslations('search.kinds');
  const all = { value: '', label: t('all') } as const;
  const kindOptions: Option<SearchKind | ''>[] = [
    all,
    ...kinds.map((one) => ({ value: one, label: kind(one) })),
  ];
  const spanOptions: Option<Span | ''>[] = [
    { value: '', label: t('anyTime') },
    { value: 'week', label: t('week', { days: spans.week }) },
    { value: 'month', label: t('month') },
    { value: 'year', label: t('year') },
  ];
  return (
    <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
      <SelectField
        label={t('kind')}
        value={narrowed.kind ?? ''}
        options={kindOptions}
        onValue={(value) => onNarrow({ ...narrowed, kind: value || null })}
      />
      {animals.length > 0 && (
        <SelectField
          label={t('animal')}
          value={narrowed.animal ?? ''}
          options={[all, ...animals.map(({ id, name }) => ({ value: id, label: name }))]}
          onValue={(value) => onNarrow({ ...narrowed, animal: value || null })}
        />
      )}
      <SelectField
        label={t('time')}
        value={narrowed.span ?? ''}
        options={spanOptions}
        onValue={(value) => onNarrow({ ...narrowed, span: value || null })}
      />
    </div>
  );
}
