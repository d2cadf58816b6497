import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { grantSources } from '../../contract/money.ts';
import { api } from '../../web/kit/api/api.ts';
import { FilterField } from '../table/filter-field.tsx';
import { isElsewhere, TableScreen } from '../table/table-screen.tsx';
import { firstPage } from '../table/table-search.ts';
import { states } from './credit.ts';
import { useCreditColumns } from './credit-columns.tsx';
import { CreditFacts } from './credit-facts.tsx';
import { creditsInput, creditsSearch, creditsSort } from './credits-search.ts';
import { GiveUnits } from './give-units.tsx';

const route = getRouteApi('/credits');

/** All units beside the plans: bought, given and promised. */
export function CreditsScreen() {
  const t = useTranslations('credits');
  const sections = useTranslations('shell.sections');
  const words = useTranslations('table');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (patch: Record<string, unknown>, replace = false) =>
    void navigate({ search: (old) => creditsSearch({ ...old, ...patch }), replace });

  const query = useQuery(
    api.admin.credits.list.queryOptions(creditsInput(search), { placeholderData: keepPreviousData }),
  );
  const lookUp = useQuery(
    api.admin.credits.list.queryOptions(
      { q: search.row },
      {
        enabled: isElsewhere(search.row, query),
        select: (page) => page.items.find(({ id }) => id === search.row) ?? null,
      },
    ),
  );

  return (
    <TableScreen
      title={sections('credits')}
      action={<GiveUnits />}
      columns={useCreditColumns()}
      search={search}
      sort={creditsSort(search)}
      onSearch={change}
      query={query}
      lookUp={lookUp}
      hint={t('searchHint')}
      count={({ count, more }) => t(more ? 'countAtLeast' : 'count', { count })}
      filters={['state', 'source']}
      filterFields={
        <>
          <FilterField
            label={t('columns.state')}
            all={words('all')}
            value={search.state}
            values={states}
            nameOf={(state) => t(`state.${state}`)}
            onFilter={(state) => change({ state, ...firstPage })}
          />
          <FilterField
            label={t('columns.source')}
            all={words('all')}
            value={search.source}
            values={grantSources}
            nameOf={(source) => t(`source.${source}`)}
            onFilter={(source) => change({ source, ...firstPage })}
          />
        </>
      }
      empty={{ title: t('emptyTitle'), text: t('emptyText') }}
      titleOf={(credit) => t('detail.title', { name: credit.owner.displayName })}
    >
      {(credit) => <CreditFacts credit={credit} />}
    </TableScreen>
  );
}
