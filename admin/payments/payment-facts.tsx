import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { formatMoment } from '../../web/kit/text/moment.ts';
import { formatMoney } from '../../web/kit/text/money.ts';
import { FactList } from '../table/fact-list.tsx';
import { PersonLink } from '../users/person-link.tsx';
import type { Payment } from './payment.ts';
import { PaymentBadge } from './payment-badge.tsx';

/** Everything that the list knows of one payment. */
export function PaymentFacts({ payment }: { payment: Payment }) {
  const t = useTranslations('payments');
  const locale = useLocale();
  const money = (amount: number) => formatMoney(locale, amount, payment.currency);
  return (
    <FactList
      facts={[
        { name: t('columns.status'), value: <PaymentBadge status={payment.status} /> },
        { name: t('columns.owner'), value: <PersonLink person={payment.owner} /> },
        { name: t('columns.purpose'), value: t(`purpose.${payment.purpose}`) },
        { name: t('columns.amount'), value: money(payment.amount) },
        { name: t('detail.captured'), value: money(payment.amountCaptured) },
        { name: t('detail.refunded'), value: money(payment.amountRefunded) },
        { name: t('columns.createdAt'), value: formatMoment(locale, new Date(payment.createdAt)) },
        { name: t('detail.invoice'), value: payment.invoiceId },
        { name: t('detail.intent'), value: payment.paymentIntentId },
        { name: t('detail.id'), value: payment.id },
      ]}
    />
  );
}
