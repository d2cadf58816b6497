import { useTranslations } from 'use-intl/react';
import { TableScreen } from '../table/table-screen.tsx';
import { useSiteColumns } from './site-columns.tsx';
import { SiteFacts } from './site-facts.tsx';
import { SiteVisits } from './site-visits.tsx';
import { sitesTable } from './sites-table.ts';

/** Every site of a restaurant: whose it is, and what guests see of it. */
export function SitesScreen() {
  const t = useTranslations('sites');
  return (
    <TableScreen
      name="sites"
      table={sitesTable}
      columns={useSiteColumns()}
      filters={{ state: { label: t('columns.state'), nameOf: (state) => t(`state.${state}`) } }}
      titleOf={(site) => site.slug}
    >
      {(site) => (
        <>
          <SiteFacts site={site} />
          <SiteVisits key={site.id} site={site} />
        </>
      )}
    </TableScreen>
  );
}
