import { useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import type { Product } from '../../contract/products.ts';
import { homeCurrency } from '../account/region.ts';
import { useLocale } from '../kit/text/i18n.tsx';
import { pageAddress } from '../kit/text/page-address.ts';
import { BackAnchor } from '../kit/ui/back-link.tsx';
import { buttonClass } from '../kit/ui/button-class.ts';
import { ErrorState } from '../kit/ui/error-state.tsx';
import { MainContent } from '../kit/ui/main-content.tsx';
import { PageHeading } from '../kit/ui/page-heading.tsx';
import { Skeleton, SkeletonGroup } from '../kit/ui/skeleton.tsx';
import { VisitorHeader } from '../shell/visitor-header.tsx';
import { searchOf } from './offer.ts';
import { Order } from './order.tsx';
import { priceOf } from './price-of.ts';
import type { UnitText } from './unit-text.ts';
import { usePlans } from './use-plans.ts';

/** The order before it is paid: the plan, what it costs today and later, the account, and the way to the page to pay. Each product says what its plans include. */
export function SubscribeScreen({ unitTexts }: { unitTexts: Record<Product, UnitText> }) {
  const t = useTranslations('subscribe');
  const locale = useLocale();
  const search = useSearch({ from: '/data/subscribe' });
  const { product = 'call-a-vet', interval = 'month', plan: code, checkout } = search;
  const offer = { product, interval, currency: search.currency ?? homeCurrency() };
  const pricing = pageAddress(locale, '/pricing', searchOf(offer));
  const plans = usePlans(product);
  const plan = plans.data?.plans.find((one) => one.code === code);
  const isForSale = plan !== undefined && priceOf(plan, interval, offer.currency) !== null;
  return (
    <>
      <VisitorHeader />
      <MainContent className="mx-auto w-full max-w-xl px-4 pt-2 pb-16 sm:px-6 sm:pt-8">
        <BackAnchor href={pricing}>{t('back')}</BackAnchor>
        {plan && isForSale ? (
          <>
            <PageHeading key={plan.code}>{t('title', { plan: plan.name[locale] })}</PageHeading>
            <Order
              plan={plan}
              offer={offer}
              isBack={checkout === 'cancelled'}
              unitText={unitTexts[product]}
            />
          </>
        ) : plans.isPending ? (
          <SkeletonGroup className="mt-2 flex flex-col gap-4">
            <Skeleton className="h-9 w-48" />
            <Skeleton className="h-9 w-40" />
            <Skeleton className="h-24" />
            <Skeleton className="h-14" />
          </SkeletonGroup>
        ) : plans.error ? (
          <ErrorState error={plans.error} onRetry={() => void plans.refetch()} />
        ) : (
          <>
            <PageHeading>{t('gone')}</PageHeading>
            <p className="mt-3 mb-6 text-ink-soft">{t('goneText')}</p>
            <a href={pricing} className={buttonClass('primary')}>
              {t('back')}
            </a>
          </>
        )}
      </MainContent>
    </>
  );
}
