import { useTranslations } from 'use-intl/react';
import { TableScreen } from '../table/table-screen.tsx';
import { AddCenter } from './add-center.tsx';
import { useCenterColumns } from './center-columns.tsx';
import { CenterForm } from './center-form.tsx';
import { centersTable } from './centers-table.ts';

/** The clinics that people are sent to: added, changed, and put out of sight. */
export function CentersScreen() {
  const t = useTranslations('centers');
  return (
    <TableScreen
      name="centers"
      table={centersTable}
      columns={useCenterColumns()}
      filters={{ status: { label: t('columns.status'), nameOf: (status) => t(`status.${status}`) } }}
      titleOf={(center) => center.name}
      action={<AddCenter />}
    >
      {(center) => <CenterForm key={`${center.id} ${center.version}`} center={center} />}
    </TableScreen>
  );
}
