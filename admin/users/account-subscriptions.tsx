import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { formatDay } from '../../web/kit/text/moment.ts';
import { formatMoney } from '../../web/kit/text/money.ts';
import { Badge, type BadgeTone } from '../table/badge.tsx';
import type { Account } from './account.ts';

type Subscription = Account['subscriptions'][number];

const tones: Record<Subscription['status'], BadgeTone> = {
  trialing: 'running',
  active: 'running',
  past_due: 'waiting',
  paused: 'waiting',
  unpaid: 'bad',
  incomplete: 'quiet',
  canceled: 'quiet',
};

function Line({ subscription }: { subscription: Subscription }) {
  const t = useTranslations('users.billing');
  const products = useTranslations('products');
  const locale = useLocale();
  const { product, planName, status, price, interval, periodEnd } = subscription;
  const ending = subscription.cancelAtPeriodEnd && periodEnd !== null;
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
      <span>
        <span className="font-semibold">{planName[locale]}</span>{' '}
        <span className="text-ink-soft">{products(product)}</span>
      </span>
      <Badge tone={subscription.isDuplicate ? 'bad' : tones[status]}>
        {subscription.isDuplicate ? t('duplicate') : t(`status.${status}`)}
      </Badge>
      {price && (
        <span className="w-full text-ink-soft">
          {t(`price.${interval}`, { amount: formatMoney(locale, price.unitAmount, price.currency) })}
          {periodEnd !== null &&
            status !== 'canceled' &&
            ` · ${t(ending ? 'endsOn' : 'renewsOn', { day: formatDay(locale, new Date(periodEnd)) })}`}
        </span>
      )}
    </li>
  );
}

/** What a person is and was subscribed to. */
export function AccountSubscriptions({ subscriptions }: { subscriptions: readonly Subscription[] }) {
  const t = useTranslations('users.billing');
  if (subscriptions.length === 0) return <p className="text-ink-soft">{t('noPlan')}</p>;
  return (
    <ul className="flex flex-col gap-3">
      {subscriptions.map((subscription) => (
        <Line key={subscription.id} subscription={subscription} />
      ))}
    </ul>
  );
}
