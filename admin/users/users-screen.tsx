import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { roles } from '../../contract/people.ts';
import { api } from '../../web/kit/api/api.ts';
import { FilterField } from '../table/filter-field.tsx';
import { isElsewhere, TableScreen } from '../table/table-screen.tsx';
import { firstPage } from '../table/table-search.ts';
import { UserBilling } from './user-billing.tsx';
import { useUserColumns } from './user-columns.tsx';
import { UserFacts } from './user-facts.tsx';
import { usersInput, usersSearch, usersSort } from './users-search.ts';

const route = getRouteApi('/users');

/** Everybody who ever signed in. */
export function UsersScreen() {
  const t = useTranslations('users');
  const sections = useTranslations('shell.sections');
  const all = useTranslations('table')('all');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (patch: Record<string, unknown>, replace = false) =>
    void navigate({ search: (old) => usersSearch({ ...old, ...patch }), replace });

  const query = useQuery(
    api.admin.users.queryOptions(usersInput(search), { placeholderData: keepPreviousData }),
  );
  const lookUp = useQuery(
    api.admin.users.queryOptions(
      { q: search.row },
      {
        enabled: isElsewhere(search.row, query),
        select: (page) => page.items.find(({ id }) => id === search.row) ?? null,
      },
    ),
  );

  return (
    <TableScreen
      title={sections('users')}
      columns={useUserColumns()}
      search={search}
      sort={usersSort(search)}
      onSearch={change}
      query={query}
      lookUp={lookUp}
      hint={t('searchHint')}
      count={({ count, more }) => t(more ? 'countAtLeast' : 'count', { count })}
      filters={['role']}
      filterFields={
        <FilterField
          label={t('columns.role')}
          all={all}
          value={search.role}
          values={roles}
          nameOf={(role) => t(`role.${role}`)}
          onFilter={(role) => change({ role, ...firstPage })}
        />
      }
      empty={{ title: t('emptyTitle'), text: t('emptyText') }}
      titleOf={(user) => user.displayName}
    >
      {(user) => (
        <>
          <UserFacts user={user} />
          <UserBilling key={user.id} user={user} />
        </>
      )}
    </TableScreen>
  );
}
