import { useTranslations } from 'use-intl/react';
import type { Product } from '../../contract/products.ts';
import { useLocale } from '../kit/text/i18n.tsx';
import { formatDay } from '../kit/text/moment.ts';
import { formatMoney } from '../kit/text/money.ts';
import type { Subscription } from './use-current.ts';
import { usePlans } from './use-plans.ts';

/** What comes next for a subscription, in one sentence: when it renews, ends, changes, or what keeps it from working. */
export function PlanOutlook({ subscription, product }: { subscription: Subscription; product: Product }) {
  const sentence = useOutlook(subscription, product);
  const isTrouble = subscription.status === 'past_due' || subscription.status === 'unpaid';
  return (
    <p
      role={isTrouble ? 'alert' : undefined}
      className={isTrouble ? 'rounded-card bg-emergency-soft px-4 py-3' : 'max-w-prose text-ink-soft'}
    >
      {sentence}
    </p>
  );
}

function useOutlook(subscription: Subscription, product: Product): string {
  const t = useTranslations('billing.plan');
  const locale = useLocale();
  const plans = usePlans(product);
  const { status, paid, pending, price, periodEnd, trialEnd, pauseUntil, cancelAtPeriodEnd } = subscription;
  const day = (at: string) => formatDay(locale, new Date(at));
  const money = price ? formatMoney(locale, price.unitAmount, price.currency) : '';

  if (!paid) {
    const plan = plans.data?.plans.find(({ code }) => code === subscription.planCode);
    return t(plan?.isStart ? 'start' : 'given');
  }
  if (status === 'past_due' || status === 'unpaid' || status === 'incomplete') return t(status);
  if (status === 'paused') return pauseUntil ? t('pausedUntil', { date: day(pauseUntil) }) : t('paused');
  if (cancelAtPeriodEnd) return t('ends', { date: day(periodEnd) });
  if (status === 'canceled') return t('canceled', { date: day(periodEnd) });
  if (pending?.planCode === subscription.planCode) return t('pendingInterval', { date: day(pending.at) });
  if (pending) {
    const next = plans.data?.plans.find(({ code }) => code === pending.planCode);
    return t('pending', { date: day(pending.at), plan: next?.name[locale] ?? pending.planCode });
  }
  if (status === 'trialing') return t('trial', { date: day(trialEnd ?? periodEnd), price: money });
  return t('renews', { date: day(periodEnd), price: money });
}
