import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { products } from '../../contract/products.ts';
import { api } from '../../web/kit/api/api.ts';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { ErrorState } from '../../web/kit/ui/error-state.tsx';
import { PageHeading } from '../../web/kit/ui/page-heading.tsx';
import { DetailDrawer } from '../table/detail-drawer.tsx';
import { TableSkeleton } from '../table/table-skeleton.tsx';
import { type Pricing, pricesOf, slotKey, slotsOf } from './price.ts';
import { PriceDetails } from './price-details.tsx';
import { PriceForm } from './price-form.tsx';
import { PriceTable } from './price-table.tsx';
import { SyncState } from './sync-state.tsx';

const route = getRouteApi('/prices');

/** The details of the slot that the address names. */
function OpenPrice({ pricing }: { pricing: Pricing }) {
  const t = useTranslations('prices');
  const sections = useTranslations('shell.sections');
  const locale = useLocale();
  const { price: open } = route.useSearch();
  const navigate = route.useNavigate();
  const named = pricing.plans.flatMap(slotsOf).find((slot) => slotKey(slot) === open);
  // What was shown stays while the drawer moves away.
  const [shown, setShown] = useState(named);
  if (named !== undefined && named !== shown && (!shown || slotKey(named) !== slotKey(shown)))
    setShown(named);
  const prices = shown && pricesOf(shown, pricing);
  return (
    <DetailDrawer
      open={named !== undefined}
      onClose={() => void navigate({ search: {}, replace: true })}
      title={
        shown
          ? t('cell', {
              plan: shown.plan.name[locale],
              interval: t(`interval.${shown.interval}`),
              currency: shown.currency,
            })
          : sections('prices')
      }
    >
      {shown && prices && (
        <>
          <PriceDetails {...prices} />
          {pricing.stripe !== 'off' && (
            <PriceForm key={`${slotKey(shown)} ${prices.sold?.id}`} slot={shown} sold={prices.sold} />
          )}
        </>
      )}
    </DetailDrawer>
  );
}

/** The price list of both products beside what Stripe sells. */
export function PricesScreen() {
  const t = useTranslations('prices');
  const sections = useTranslations('shell.sections');
  const names = useTranslations('products');
  const query = useQuery(api.admin.pricing.list.queryOptions({}));
  const body = () => {
    if (query.isPending) return <TableSkeleton />;
    if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
    const pricing = query.data;
    return (
      <>
        <SyncState pricing={pricing} />
        {products.map((product) => (
          <section key={product} aria-labelledby={`prices-${product}`} className="mb-10">
            <h2 id={`prices-${product}`} className="mb-3 text-xl">
              {names(product)}
            </h2>
            <PriceTable
              plans={pricing.plans.filter((plan) => plan.product === product && !plan.isStart)}
              pricing={pricing}
            />
          </section>
        ))}
        <p className="text-[0.9375rem] text-ink-soft">{t('cache', pricing.cache)}</p>
        <OpenPrice pricing={pricing} />
      </>
    );
  };
  return (
    <>
      <PageHeading className="mb-6">{sections('prices')}</PageHeading>
      {body()}
    </>
  );
}
