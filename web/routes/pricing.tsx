import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { currencies } from '../../contract/money.ts';
import { homeRegion, regionCurrency } from '../account/region.ts';
import { OfferSwitches } from '../billing/offer-switches.tsx';
import { PaymentsOff } from '../billing/payments-off.tsx';
import { type Offer, PlanColumns, PlanColumnsSkeleton, searchOf } from '../billing/plan-columns.tsx';
import { freeMonths } from '../billing/plan-price.ts';
import { paidOf, useCurrent } from '../billing/use-current.ts';
import { usePaymentsOff } from '../billing/use-payments-off.ts';
import { usePlans } from '../billing/use-plans.ts';
import { useLocale } from '../kit/text/i18n.tsx';
import { formatMoney } from '../kit/text/money.ts';
import { ErrorState } from '../kit/ui/error-state.tsx';
import { MainContent } from '../kit/ui/main-content.tsx';
import { PageHeading } from '../kit/ui/page-heading.tsx';
import { TextLink } from '../kit/ui/text-link.tsx';
import { SiteFooter } from '../landing/site-footer.tsx';
import { VisitorHeader } from '../shell/visitor-header.tsx';

const answers = ['renewal', 'more', 'less', 'cancel', 'card'] as const;

/** What it costs: the plans of a product by the month or the year, in the visitor's currency, and how paying works. */
export function Pricing() {
  const t = useTranslations('pricing');
  const search = useSearch({ from: '/data/pricing' });
  const { product = 'call-a-vet', currency } = search;
  const locale = useLocale();
  const navigate = useNavigate();
  const plans = usePlans(product);
  const current = useCurrent(product);
  const paid = paidOf(current.data);
  // Who pays by the year already is shown the years.
  const interval = search.interval ?? paid?.interval ?? 'month';
  const paymentsOff = usePaymentsOff();
  // A subscription keeps its currency: what one may change to is shown in it.
  const own = currencies.find((known) => known === paid?.price?.currency);
  const offer: Offer = { product, interval, currency: own ?? currency ?? regionCurrency(homeRegion()) };
  const single = plans.data?.single.find(
    (price) => price.meter === 'chat' && price.currency === offer.currency,
  );
  const show = (change: Partial<Offer>) =>
    void navigate({
      to: '/pricing',
      search: searchOf({ ...offer, ...change }),
      replace: true,
      resetScroll: false,
    });
  const isForVets = product === 'call-a-vet';
  const name = isForVets ? 'vets' : 'gastronomy';

  return (
    <>
      <VisitorHeader />
      <MainContent className="mx-auto max-w-6xl px-4 pt-6 pb-16 sm:px-6 sm:pt-12 lg:pb-24">
        <PageHeading key={product} className="sm:text-[2.75rem]">
          {t(`${name}.title`)}
        </PageHeading>
        <p className="mt-3 max-w-2xl text-lg text-ink-soft">{t(`${name}.lead`)}</p>
        {paymentsOff && (
          <div className="mt-6">
            <PaymentsOff />
          </div>
        )}
        <div className="mt-8">
          <OfferSwitches
            {...offer}
            freeMonths={plans.data ? freeMonths(plans.data.plans, offer.currency) : 0}
            onInterval={(next) => show({ interval: next })}
            onCurrency={own ? undefined : (next) => show({ currency: next })}
          />
        </div>
        <div className="mt-10">
          {plans.data ? (
            <PlanColumns
              plans={plans.data.plans}
              {...{ offer, paymentsOff }}
              current={current.data ?? null}
              isPaid={paid !== null}
            />
          ) : plans.error ? (
            <ErrorState error={plans.error} onRetry={() => void plans.refetch()} />
          ) : (
            <PlanColumnsSkeleton />
          )}
        </div>

        {single && (
          <p className="mt-10 max-w-prose">
            {t('single', { price: formatMoney(locale, single.unitAmount, single.currency) })}
          </p>
        )}

        <section aria-labelledby="paying" className="mt-14 grid gap-x-12 gap-y-5 lg:grid-cols-[5fr_7fr]">
          <h2 id="paying" className="text-2xl">
            {t('paying.title')}
          </h2>
          <dl className="flex flex-col divide-y divide-line">
            {answers.map((answer) => (
              <div key={answer} className="py-3 first:pt-0 last:pb-0">
                <dt className="font-semibold">{t(`paying.${answer}`)}</dt>
                <dd className="text-ink-soft">{t(`paying.${answer}Text`)}</dd>
              </div>
            ))}
          </dl>
        </section>

        <p className="mt-12">
          <TextLink to="/pricing" search={isForVets ? { product: 'gastronomy' } : {}}>
            {t(isForVets ? 'gastronomy.link' : 'vets.link')}
          </TextLink>
        </p>
      </MainContent>
      <SiteFooter />
    </>
  );
}
