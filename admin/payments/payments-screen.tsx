import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { paymentPurposes, paymentStatuses } from '../../contract/money.ts';
import { api } from '../../web/kit/api/api.ts';
import { FilterField } from '../table/filter-field.tsx';
import { isElsewhere, TableScreen } from '../table/table-screen.tsx';
import { firstPage } from '../table/table-search.ts';
import { usePaymentColumns } from './payment-columns.tsx';
import { PaymentFacts } from './payment-facts.tsx';
import { paymentsInput, paymentsSearch, paymentsSort } from './payments-search.ts';
import { RefundForm } from './refund-form.tsx';

const route = getRouteApi('/payments');

/** All payments; the details of one are where money is given back. */
export function PaymentsScreen() {
  const t = useTranslations('payments');
  const sections = useTranslations('shell.sections');
  const words = useTranslations('table');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (patch: Record<string, unknown>, replace = false) =>
    void navigate({ search: (old) => paymentsSearch({ ...old, ...patch }), replace });

  const query = useQuery(
    api.admin.payments.list.queryOptions(paymentsInput(search), { placeholderData: keepPreviousData }),
  );
  const lookUp = useQuery(
    api.admin.payments.list.queryOptions(
      { q: search.row },
      {
        enabled: isElsewhere(search.row, query),
        select: (page) => page.items.find(({ id }) => id === search.row) ?? null,
      },
    ),
  );

  return (
    <TableScreen
      title={sections('payments')}
      columns={usePaymentColumns()}
      search={search}
      sort={paymentsSort(search)}
      onSearch={change}
      query={query}
      lookUp={lookUp}
      hint={t('searchHint')}
      count={({ count, more }) => t(more ? 'countAtLeast' : 'count', { count })}
      filters={['status', 'purpose']}
      filterFields={
        <>
          <FilterField
            label={t('columns.status')}
            all={words('all')}
            value={search.status}
            values={paymentStatuses}
            nameOf={(status) => t(`status.${status}`)}
            onFilter={(status) => change({ status, ...firstPage })}
          />
          <FilterField
            label={t('columns.purpose')}
            all={words('all')}
            value={search.purpose}
            values={paymentPurposes}
            nameOf={(purpose) => t(`purpose.${purpose}`)}
            onFilter={(purpose) => change({ purpose, ...firstPage })}
          />
        </>
      }
      empty={{ title: t('emptyTitle'), text: t('emptyText') }}
      titleOf={(payment) => t('detail.title', { name: payment.owner.displayName })}
    >
      {(payment) => (
        <>
          <PaymentFacts payment={payment} />
          {payment.refundable > 0 && <RefundForm key={payment.id} payment={payment} />}
        </>
      )}
    </TableScreen>
  );
}
