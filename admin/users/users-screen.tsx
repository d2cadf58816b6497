import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { api } from '../../web/kit/api.ts';
import { PageHeading } from '../../web/kit/page-heading.tsx';
import { SelectField } from '../../web/kit/select-field.tsx';
import { RowDetails } from '../table/row-details.tsx';
import { TableBody } from '../table/table-body.tsx';
import { TableToolbar } from '../table/table-toolbar.tsx';
import { useServerTable } from '../table/use-server-table.ts';
import { roles } from './user.ts';
import { useUserColumns } from './user-columns.tsx';
import { UserFacts } from './user-facts.tsx';
import { usersInput, usersSearch, usersSort } from './users-search.ts';

const route = getRouteApi('/users');

/** Everybody who ever signed in. The address holds search, filter, sort, page and the open row. */
export function UsersScreen() {
  const t = useTranslations('users');
  const all = useTranslations('table')('all');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (patch: Record<string, unknown>, replace = false) =>
    void navigate({ search: (old) => usersSearch({ ...old, ...patch }), replace });

  const query = useQuery(
    api.admin.users.queryOptions(usersInput(search), { placeholderData: keepPreviousData }),
  );
  const columns = useUserColumns();
  const table = useServerTable({
    columns,
    page: query.data,
    search,
    sort: usersSort(search),
    onSearch: change,
  });
  const items = query.data?.items ?? [];
  const elsewhere = search.row !== undefined && query.isSuccess && !items.some(({ id }) => id === search.row);
  const lookUp = useQuery(
    api.admin.users.queryOptions(
      { q: search.row, page: 1 },
      { enabled: elsewhere, select: (page) => page.items.find(({ id }) => id === search.row) ?? null },
    ),
  );

  return (
    <>
      <PageHeading className="mb-6">{t('title')}</PageHeading>
      <TableToolbar
        table={table}
        search={search}
        hint={t('searchHint')}
        count={query.data && t('count', { count: query.data.total })}
        filtersSet={[search.role].filter(Boolean).length}
        onSearch={change}
      >
        <SelectField
          label={t('columns.role')}
          value={search.role ?? ''}
          options={[
            { value: '', label: all },
            ...roles.map((value) => ({ value, label: t(`role.${value}`) })),
          ]}
          onValue={(value) => change({ role: roles.find((role) => role === value), page: undefined })}
        />
      </TableToolbar>
      <TableBody
        table={table}
        caption={t('title')}
        query={query}
        narrowed={Boolean(search.q || search.role)}
        onClear={() => change({ q: undefined, role: undefined, page: undefined })}
        empty={{ title: t('emptyTitle'), text: t('emptyText') }}
      />
      <RowDetails
        id={search.row}
        items={items}
        lookUp={lookUp}
        onClose={() => change({ row: undefined }, true)}
        titleOf={(user) => user.displayName}
      >
        {(user) => <UserFacts user={user} />}
      </RowDetails>
    </>
  );
}
