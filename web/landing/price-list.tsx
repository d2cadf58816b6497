import { useTranslations } from 'use-intl/react';
import { homeRegion, regionCurrency } from '../account/region.ts';
import { useLocale } from '../kit/text/i18n.tsx';
import { formatMoney } from '../kit/text/money.ts';
import { Skeleton, SkeletonGroup } from '../kit/ui/skeleton.tsx';
import type { Plan } from './plan-offers.ts';
import type { PlansState } from './use-plans.ts';

/** The plans of the seed, whatever they are: name, what is in them, price in the visitor's currency. */
export function PriceList({ state }: { state: PlansState }) {
  const t = useTranslations('landing.price');
  if (state.step === 'failed') return <p className="max-w-prose text-ink-soft">{t('error')}</p>;
  if (state.step === 'loading')
    return (
      <SkeletonGroup className="grid gap-8 md:grid-cols-3">
        {['one', 'two', 'three'].map((column) => (
          <div key={column} className="flex flex-col gap-3 border-t-2 border-line pt-4">
            <Skeleton className="h-6 w-24" />
            <Skeleton className="h-8 w-36" />
            <Skeleton className="h-5 w-52" />
          </div>
        ))}
      </SkeletonGroup>
    );
  return (
    <>
      <ul className="grid gap-8 md:grid-cols-3">
        {state.plans.map((plan) => (
          <PlanColumn key={plan.code} plan={plan} />
        ))}
      </ul>
      <p className="mt-8 max-w-prose text-ink-soft">{t('note')}</p>
    </>
  );
}

function PlanColumn({ plan }: { plan: Plan }) {
  const t = useTranslations('landing.price');
  const locale = useLocale();
  const currency = regionCurrency(homeRegion());
  const monthly = plan.prices.filter(({ interval }) => interval === 'month');
  const price = monthly.find((row) => row.currency === currency) ?? monthly[0];
  const chats = plan.limits.find(({ meter }) => meter === 'chat');
  const videos = plan.limits.find(({ meter }) => meter === 'video')?.included ?? 0;
  return (
    <li className="border-t-2 border-primary pt-4">
      <h3 className="text-lg">{plan.name[locale]}</h3>
      <p className="mt-1 text-2xl font-semibold tracking-tight">
        {price ? t('month', { price: formatMoney(locale, price.unitAmount, price.currency) }) : t('freePlan')}
      </p>
      <p className="mt-3">
        {chats?.included === null ? t('chatsUnlimited') : t('chats', { count: chats?.included ?? 0 })}
      </p>
      {videos > 0 && <p className="text-ink-soft">{t('videos', { count: videos })}</p>}
    </li>
  );
}
