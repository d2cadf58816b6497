import { useTranslations } from 'use-intl/react';
import { SelectField } from '../../web/kit/forms/select-field.tsx';
import type { ServerTable, TableRow } from './features.ts';

/** The sort of a table on a narrow screen, where there is no head to press. */
export function SortSelect<Row extends TableRow>({ table }: { table: ServerTable<Row> }) {
  const t = useTranslations('table');
  const options = table
    .getAllLeafColumns()
    .filter((column) => column.getCanSort())
    .flatMap(({ id, columnDef }) => {
      const column = typeof columnDef.header === 'string' ? columnDef.header : id;
      const kind = columnDef.meta?.kind ?? 'text';
      return [
        { value: `${id}:desc`, label: t(`sortBy.${kind}.desc`, { column }) },
        { value: `${id}:asc`, label: t(`sortBy.${kind}.asc`, { column }) },
      ];
    });
  const [sorted] = table.state.sorting;
  return (
    <SelectField
      label={t('sort')}
      className="md:hidden"
      options={options}
      value={sorted ? `${sorted.id}:${sorted.desc ? 'desc' : 'asc'}` : ''}
      onValue={(value) => {
        const [id, dir] = value.split(':');
        if (id) table.setSorting([{ id, desc: dir === 'desc' }]);
      }}
    />
  );
}
