import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { api } from '../../web/kit/api.ts';
import { PageHeading } from '../../web/kit/page-heading.tsx';
import { RowDetails } from '../table/row-details.tsx';
import { TableBody } from '../table/table-body.tsx';
import { TableToolbar } from '../table/table-toolbar.tsx';
import { useServerTable } from '../table/use-server-table.ts';
import { useConsultColumns } from './consult-columns.tsx';
import { ConsultFacts } from './consult-facts.tsx';
import { ConsultsFilters } from './consults-filters.tsx';
import { consultsInput, consultsSearch, consultsSort } from './consults-search.ts';
import { LongestWait } from './longest-wait.tsx';

const route = getRouteApi('/consults');

/** All consults: what is stuck on top, then the table. The address holds search, filters, sort, page and the open row. */
export function ConsultsScreen() {
  const t = useTranslations('consults');
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
  const columns = useConsultColumns();
  const table = useServerTable({
    columns,
    page: query.data,
    search,
    sort: consultsSort(search),
    onSearch: change,
  });
  const items = query.data?.items ?? [];
  const elsewhere = search.row !== undefined && query.isSuccess && !items.some(({ id }) => id === search.row);
  const lookUp = useQuery(
    api.admin.consults.queryOptions(
      { q: search.row, page: 1 },
      { enabled: elsewhere, select: (page) => page.items.find(({ id }) => id === search.row) ?? null },
    ),
  );

  return (
    <>
      <PageHeading>{t('title')}</PageHeading>
      <section className="mt-5 mb-8" aria-label={t('stuck.label')}>
        <LongestWait />
      </section>
      <TableToolbar
        table={table}
        search={search}
        hint={t('searchHint')}
        count={query.data && t('count', { count: query.data.total })}
        filtersSet={[search.status, search.mode].filter(Boolean).length}
        onSearch={change}
      >
        <ConsultsFilters search={search} onFilter={(filter) => change({ ...filter, page: undefined })} />
      </TableToolbar>
      <TableBody
        table={table}
        caption={t('title')}
        query={query}
        narrowed={Boolean(search.q || search.status || search.mode)}
        onClear={() => change({ q: undefined, status: undefined, mode: undefined, page: undefined })}
        empty={{ title: t('emptyTitle'), text: t('emptyText') }}
      />
      <RowDetails
        id={search.row}
        items={items}
        lookUp={lookUp}
        onClose={() => change({ row: undefined }, true)}
        titleOf={(consult) => consult.pet.name}
      >
        {(consult) => <ConsultFacts consult={consult} />}
      </RowDetails>
    </>
  );
}
