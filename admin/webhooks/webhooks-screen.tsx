import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { api } from '../../web/kit/api/api.ts';
import { FilterField } from '../table/filter-field.tsx';
import { isElsewhere, TableScreen } from '../table/table-screen.tsx';
import { firstPage } from '../table/table-search.ts';
import { ReplayButton } from './replay-button.tsx';
import { StuckEvents } from './stuck-events.tsx';
import { inboxStatuses } from './webhook.ts';
import { useWebhookColumns } from './webhook-columns.tsx';
import { WebhookFacts } from './webhook-facts.tsx';
import { webhooksInput, webhooksSearch, webhooksSort } from './webhooks-search.ts';

const route = getRouteApi('/webhooks');

/** What Stripe sent us, and what became of it. */
export function WebhooksScreen() {
  const t = useTranslations('webhooks');
  const sections = useTranslations('shell.sections');
  const words = useTranslations('table');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (patch: Record<string, unknown>, replace = false) =>
    void navigate({ search: (old) => webhooksSearch({ ...old, ...patch }), replace });

  const query = useQuery(
    api.admin.webhooks.list.queryOptions(webhooksInput(search), {
      placeholderData: keepPreviousData,
      refetchInterval: 30_000,
    }),
  );
  const lookUp = useQuery(
    api.admin.webhooks.list.queryOptions(
      { q: search.row },
      {
        enabled: isElsewhere(search.row, query),
        select: (page) => page.items.find(({ id }) => id === search.row) ?? null,
      },
    ),
  );

  return (
    <TableScreen
      title={sections('webhooks')}
      lead={<StuckEvents />}
      columns={useWebhookColumns()}
      search={search}
      sort={webhooksSort(search)}
      onSearch={change}
      query={query}
      lookUp={lookUp}
      hint={t('searchHint')}
      count={({ count, more }) => t(more ? 'countAtLeast' : 'count', { count })}
      filters={['status']}
      filterFields={
        <FilterField
          label={t('columns.status')}
          all={words('all')}
          value={search.status}
          values={inboxStatuses}
          nameOf={(status) => t(`status.${status}`)}
          onFilter={(status) => change({ status, ...firstPage })}
        />
      }
      empty={{ title: t('emptyTitle'), text: t('emptyText') }}
      titleOf={(event) => event.type}
    >
      {(event) => (
        <>
          <WebhookFacts event={event} />
          <ReplayButton key={event.id} event={event} />
        </>
      )}
    </TableScreen>
  );
}
