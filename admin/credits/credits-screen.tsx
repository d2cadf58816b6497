import { useTranslations } from 'use-intl/react';
import { TableScreen } from '../table/table-screen.tsx';
import { useCreditColumns } from './credit-columns.tsx';
import { CreditFacts } from './credit-facts.tsx';
import { creditsTable } from './credits-table.ts';
import { GiveUnits } from './give-units.tsx';

/** All units beside the plans: bought, given and promised. */
export function CreditsScreen() {
  const t = useTranslations('credits');
  return (
    <TableScreen
      name="credits"
      table={creditsTable}
      columns={useCreditColumns()}
      alsoInFile={[
        { header: t('detail.used'), read: ({ used }) => used },
        { header: t('detail.note'), read: ({ note }) => note },
      ]}
      filters={{
        state: { label: t('columns.state'), nameOf: (state) => t(`state.${state}`) },
        source: { label: t('columns.source'), nameOf: (source) => t(`source.${source}`) },
      }}
      titleOf={(credit) => t('detail.title', { name: credit.owner.displayName })}
      action={<GiveUnits />}
    >
      {(credit) => <CreditFacts credit={credit} />}
    </TableScreen>
  );
}
