import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { formatMoment } from '../../web/kit/text/moment.ts';
import { formatMoney } from '../../web/kit/text/money.ts';
import { monthName } from '../../web/kit/text/month-name.ts';
import { FactList } from '../table/fact-list.tsx';
import { PersonLink } from '../users/person-link.tsx';
import type { Payout } from './payout.ts';
import { PayoutBadge } from './payout-badge.tsx';

/** Everything that the list knows of one payout. */
export function PayoutFacts({ payout }: { payout: Payout }) {
  const t = useTranslations('payouts');
  const locale = useLocale();
  const moment = (at: string | null) => at && formatMoment(locale, new Date(at));
  return (
    <FactList
      facts={[
        { name: t('columns.state'), value: <PayoutBadge state={payout.state} /> },
        { name: t('detail.failure'), value: payout.failure && t(`failure.${payout.failure}`) },
        { name: t('columns.vet'), value: <PersonLink person={payout.vet} /> },
        { name: t('detail.account'), value: t(`account.${payout.account}`) },
        { name: t('columns.month'), value: monthName(locale, payout.month) },
        { name: t('detail.number'), value: payout.number },
        { name: t('columns.amount'), value: formatMoney(locale, payout.amount, payout.currency) },
        { name: t('detail.lines'), value: payout.lines },
        { name: t('columns.createdAt'), value: moment(payout.createdAt) },
        { name: t('detail.paidAt'), value: moment(payout.paidAt) },
        { name: t('detail.transfer'), value: payout.transferId },
        { name: t('detail.reversedAt'), value: moment(payout.reversedAt) },
        { name: t('detail.reason'), value: payout.reversalReason },
        { name: t('detail.id'), value: payout.id },
      ]}
    />
  );
}
