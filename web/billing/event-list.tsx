import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { api } from '../kit/api/api.ts';
import { Day } from './day.tsx';
import { MoneyRow } from './money-row.tsx';
import { PagedSection } from './paged-section.tsx';

const pageSize = 6;

/** What we have words for; the database may note more than people need to read. */
const kinds = [
  'subscription.started',
  'subscription.ended',
  'subscription.changed',
  'subscription.past_due',
  'subscription.unpaid',
  'subscription.paused',
  'subscription.recovered',
  'subscription.cancel_scheduled',
  'subscription.resumed',
  'subscription.change_scheduled',
  'invoice.paid',
  'payment.authorised',
  'payment.captured',
  'payment.voided',
  'payment.refunded',
  'payment.partially_refunded',
  'payment.failed',
  'payment.disputed',
  'payment.reinstated',
  'units.granted',
  'units.revoked',
] as const;

/** What happened to plan and money, newest first. */
export function EventList() {
  const t = useTranslations('billing.events');
  const events = useInfiniteQuery(
    api.subscriptions.billingEvents.infiniteQueryOptions(
      { limit: pageSize },
      { getNextPageParam: (last) => last.nextCursor ?? undefined },
    ),
  );
  return (
    <PagedSection
      title={t('title')}
      none={t('none')}
      query={events}
      row={({ kind, at, amount, currency }) => {
        const known = kinds.find((one) => one === kind);
        return (
          <MoneyRow
            title={known ? t(`kind.${known}`) : t('other')}
            detail={<Day at={at} />}
            {...{ amount, currency }}
          />
        );
      }}
    />
  );
}
