import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { api } from '../kit/api/api.ts';
import type { ApiOutputs } from '../kit/api/api-types.ts';
import { useLocale } from '../kit/text/i18n.tsx';
import { formatMoney } from '../kit/text/money.ts';
import { buttonClass } from '../kit/ui/button-class.ts';
import { Day } from './day.tsx';
import { MoneyRow } from './money-row.tsx';
import { PagedSection } from './paged-section.tsx';

type Payment = ApiOutputs['subscriptions']['payments']['items'][number];

const pageSize = 6;

/** Money that moved or is held: for the plan, and for single consults. */
export function PaymentList() {
  const t = useTranslations('billing.payments');
  const payments = useInfiniteQuery(
    api.subscriptions.payments.infiniteQueryOptions(
      { limit: pageSize },
      { getNextPageParam: (last) => last.nextCursor ?? undefined },
    ),
  );
  return (
    <PagedSection
      title={t('title')}
      none={t('none')}
      query={payments}
      // A page to pay that nobody has paid on is no payment yet.
      shows={({ status }) => status !== 'open'}
      row={(payment) => <PaymentRow payment={payment} />}
    />
  );
}

function PaymentRow({ payment }: { payment: Payment }) {
  const t = useTranslations('billing.payments');
  const locale = useLocale();
  const { status, currency, sessionId } = payment;
  const refunded = formatMoney(locale, payment.amountRefunded, currency);
  return (
    <MoneyRow
      title={t(payment.purpose)}
      detail={
        <>
          <Day at={payment.createdAt} /> · {t(`status.${status}`, { price: refunded })}
        </>
      }
      amount={payment.amount}
      currency={currency}
      action={
        sessionId && (
          <Link to="/consult/$id" params={{ id: sessionId }} className={buttonClass('bare')}>
            {t('consult')}
          </Link>
        )
      }
    />
  );
}
