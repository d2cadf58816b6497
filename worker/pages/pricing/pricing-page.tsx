/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { freeMonths } from '../../../web/billing/price-of.ts';
import { formatMoney } from '../../../web/kit/text/money.ts';
import { pageAddress } from '../../../web/kit/text/page-address.ts';
import { textLinkClass } from '../../../web/kit/ui/text-link-class.ts';
import { type Offer, readOffer } from '../../core/billing/prices/read-offer.ts';
import type { Page, View } from '../page.ts';
import { shellTexts } from '../shell-texts.ts';
import { currencyOf } from './currency.ts';
import { offerFacts } from './offer-facts.ts';
import { OfferLinks, type Shown } from './offer-links.tsx';
import { Paying } from './paying.tsx';
import { PlanColumns } from './plan-columns.tsx';
import { pricingTexts } from './pricing-texts.ts';
import type { ProductForSale } from './product-for-sale.ts';

interface PricingProps {
  view: View;
  sold: ProductForSale;
  /** The other products, to lead to. */
  others: readonly ProductForSale[];
  searchOf: (sold: ProductForSale, shown: Partial<Shown>) => Record<string, string>;
  offer: Offer | null;
  /** See `ProductForSale.promise`. */
  promise: string | null;
  paymentsOff: boolean;
}

function Pricing({ view, sold, others, searchOf, offer, promise, paymentsOff }: PricingProps) {
  const { locale } = view;
  const t = pricingTexts(locale);
  const interval = view.search.get('interval') === 'year' ? 'year' : 'month';
  const shown: Shown = { interval, currency: currencyOf(view) };
  const single = offer?.single.find((price) => price.currency === shown.currency && price.meter === 'chat');
  return (
    <main id="content" tabindex={-1} class="mx-auto max-w-6xl px-4 pt-6 pb-16 sm:px-6 sm:pt-12 lg:pb-24">
      <h1 class="text-[1.75rem] sm:text-[2.75rem]">{sold.say(locale, 'title')}</h1>
      <p class="mt-3 max-w-2xl text-lg text-ink-soft">{sold.say(locale, 'lead')}</p>
      <p class="mt-3 not-known:hidden">
        <a href="/app/billing" data-app class={textLinkClass('onLine')}>
          {t('own')}
        </a>
      </p>
      {paymentsOff && (
        <p class="mt-6 rounded-card bg-sunken px-4 py-3">{shellTexts(locale)('shell.paymentsOff')}</p>
      )}
      {offer === null ? (
        <p class="mt-8 rounded-card bg-sunken px-4 py-3">{t('unavailable')}</p>
      ) : (
        <>
          <div class="mt-8">
            <OfferLinks
              locale={locale}
              shown={shown}
              searchOf={(change) => searchOf(sold, change)}
              freeMonths={freeMonths(offer.plans, shown.currency)}
            />
          </div>
          <div class="mt-10">
            <PlanColumns
              plans={offer.plans}
              shown={shown}
              locale={locale}
              sold={sold}
              orderOf={
                paymentsOff
                  ? null
                  : (plan) => `/subscribe?${new URLSearchParams({ ...searchOf(sold, shown), plan })}`
              }
            />
          </div>
        </>
      )}
      {single && (
        <p class="mt-10 max-w-prose">
          {t('single', { price: formatMoney(locale, single.unitAmount, single.currency) })}
        </p>
      )}
      {promise && <p class="mt-4 max-w-prose">{promise}</p>}
      <section aria-labelledby="enterprise" class="mt-12 max-w-prose">
        <h2 id="enterprise" class="text-2xl">
          {t('enterprise.title')}
        </h2>
        <p class="mt-2 text-ink-soft">{t('enterprise.text')}</p>
        <a href="/contact?topic=enterprise" data-app class={textLinkClass('onLine')}>
          {t('enterprise.link')}
        </a>
      </section>
      <Paying locale={locale} />
      {others.map((other) => (
        <p key={other.product} class="mt-12">
          <a href={pageAddress(locale, '/pricing', searchOf(other, {}))} class={textLinkClass('onLine')}>
            {other.say(locale, 'link')}
          </a>
        </p>
      ))}
    </main>
  );
}

/**
 * What it costs: the plans of a product by the month or the year, in the visitor's currency, and how paying works. Shows the first of
 * `products` unless the address names another (`?product=`).
 */
export function pricingPage(products: readonly [ProductForSale, ...ProductForSale[]]): Page {
  const [first] = products;
  const identityOf = ({ product }: ProductForSale): Record<string, string> =>
    product === first.product ? {} : { product };
  return {
    path: '/pricing',
    site: first.site,
    async show(ctx, view) {
      const sold = products.find(({ product }) => product === view.search.get('product')) ?? first;
      const [offer, promise] = await Promise.all([
        readOffer(ctx, sold.product),
        sold.promise(ctx, view.locale),
      ]);
      return {
        title: `${sold.say(view.locale, 'title')} · ${sold.site.name}`,
        description: sold.say(view.locale, 'description'),
        identity: identityOf(sold),
        site: sold.site,
        facts: offerFacts(sold, offer, view, currencyOf(view)),
        main: (
          <Pricing
            view={view}
            sold={sold}
            others={products.filter((other) => other !== sold)}
            searchOf={(asked, shown) => ({ ...identityOf(asked), ...shown })}
            offer={offer}
            promise={promise}
            paymentsOff={ctx.providers.payments === 'off'}
          />
        ),
      };
    },
  };
}
