import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { api } from '../../web/kit/api/api.ts';
import { isElsewhere, TableScreen } from '../table/table-screen.tsx';
import { firstPage } from '../table/table-search.ts';
import { useConsultColumns } from './consult-columns.tsx';
import { ConsultFacts } from './consult-facts.tsx';
import { ConsultsFilters } from './consults-filters.tsx';
import { consultsInput, consultsSearch, consultsSort } from './consults-search.ts';
import { EraseConsult } from './erase-consult.tsx';
import { LongestWait } from './longest-wait.tsx';

const route = getRouteApi('/consults');

/** All consults: what is stuck on top, then the table. */
export function ConsultsScreen() {
  const t = useTranslations('consults');
  const sections = useTranslations('shell.sections');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (patch: Record<string, unknown>, replace = false) =>
    void navigate({ search: (old) => consultsSearch({ ...old, ...patch }), replace });

  const query = useQuery(
    api.admin.consults.queryOptions(consultsInput(search), {
      placeholderData: keepPreviousData,
      refetchInterval: 30_000,
    }),
  );
  const lookUp = useQuery(
    api.admin.consults.queryOptions(
      { q: search.row },
      {
        enabled: isElsewhere(search.row, query),
        select: (page) => page.items.find(({ id }) => id === search.row) ?? null,
      },
    ),
  );

  return (
    <TableScreen
      title={sections('consults')}
      lead={
        <section className="-mt-1 mb-8" aria-label={t('stuck.label')}>
          <LongestWait />
        </section>
      }
      columns={useConsultColumns()}
      search={search}
      sort={consultsSort(search)}
      onSearch={change}
      query={query}
      lookUp={lookUp}
      hint={t('searchHint')}
      count={({ count, more }) => t(more ? 'countAtLeast' : 'count', { count })}
      filters={['status', 'mode']}
      filterFields={
        <ConsultsFilters search={search} onFilter={(filter) => change({ ...filter, ...firstPage })} />
      }
      empty={{ title: t('emptyTitle'), text: t('emptyText') }}
      titleOf={(consult) => consult.pet.name}
    >
      {(consult) => (
        <>
          <ConsultFacts consult={consult} />
          {consult.erasedAt === null && <EraseConsult key={consult.id} consult={consult} />}
        </>
      )}
    </TableScreen>
  );
}
