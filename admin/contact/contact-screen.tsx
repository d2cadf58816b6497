import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { api } from '../../web/kit/api/api.ts';
import { FilterField } from '../table/filter-field.tsx';
import { isElsewhere, TableScreen } from '../table/table-screen.tsx';
import { firstPage } from '../table/table-search.ts';
import { statuses, topics } from './contact.ts';
import { useContactColumns } from './contact-columns.tsx';
import { ContactFacts } from './contact-facts.tsx';
import { contactInput, contactSearch, contactSort } from './contact-search.ts';

const route = getRouteApi('/contact');

/** What people wrote to us, and whether it is answered. */
export function ContactScreen() {
  const t = useTranslations('contact');
  const sections = useTranslations('shell.sections');
  const words = useTranslations('table');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (patch: Record<string, unknown>, replace = false) =>
    void navigate({ search: (old) => contactSearch({ ...old, ...patch }), replace });

  const query = useQuery(
    api.admin.contact.list.queryOptions(contactInput(search), { placeholderData: keepPreviousData }),
  );
  const lookUp = useQuery(
    api.admin.contact.list.queryOptions(
      { q: search.row },
      {
        enabled: isElsewhere(search.row, query),
        select: (page) => page.items.find(({ id }) => id === search.row) ?? null,
      },
    ),
  );

  return (
    <TableScreen
      title={sections('contact')}
      columns={useContactColumns()}
      search={search}
      sort={contactSort(search)}
      onSearch={change}
      query={query}
      lookUp={lookUp}
      hint={t('searchHint')}
      count={({ count, more }) => t(more ? 'countAtLeast' : 'count', { count })}
      filters={['status', 'topic']}
      filterFields={
        <>
          <FilterField
            label={t('columns.status')}
            all={words('all')}
            value={search.status}
            values={statuses}
            nameOf={(status) => t(`status.${status}`)}
            onFilter={(status) => change({ status, ...firstPage })}
          />
          <FilterField
            label={t('columns.topic')}
            all={words('all')}
            value={search.topic}
            values={topics}
            nameOf={(topic) => t(`topic.${topic}`)}
            onFilter={(topic) => change({ topic, ...firstPage })}
          />
        </>
      }
      empty={{ title: t('emptyTitle'), text: t('emptyText') }}
      titleOf={(message) => t('detail.title', { name: message.name })}
    >
      {(message) => <ContactFacts message={message} />}
    </TableScreen>
  );
}
