/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { BillingInterval, Currency } from '../../../contract/money.ts';
import { pageAddress } from '../../../web/kit/text/page-address.ts';
import { currencySchema } from '../../core/currency.ts';
import type { Locale } from '../../core/locale.ts';
import { priceTexts } from './price-texts.ts';

/** How prices are shown. */
export interface Shown {
  readonly interval: BillingInterval;
  readonly currency: Currency;
}

interface OfferLinksProps {
  locale: Locale;
  shown: Shown;
  /** The address that shows them otherwise. */
  searchOf: (shown: Shown) => Record<string, string>;
  /** Months that are free when one pays by the year. */
  freeMonths: number;
}

function currencyName(locale: Locale, code: string): string {
  const name = new Intl.DisplayNames(locale, { type: 'currency' }).of(code) ?? code;
  return `${name.charAt(0).toLocaleUpperCase(locale)}${name.slice(1)}`;
}

const choice =
  'inline-flex min-h-11 items-center justify-center gap-x-2 rounded-card border border-edge bg-surface px-3 font-semibold sm:px-4 aria-[current]:border-primary aria-[current]:bg-primary-soft aria-[current]:text-primary';

/** By the month or by the year, and in which currency: each a link, so that it works everywhere and can be shared. */
export function OfferLinks({ locale, shown, searchOf, freeMonths }: OfferLinksProps) {
  const t = priceTexts(locale);
  const link = (change: Partial<Shown>) => ({
    href: pageAddress(locale, '/pricing', searchOf({ ...shown, ...change })),
    rel: 'nofollow',
    'aria-current':
      (change.interval ?? change.currency) === shown[change.interval ? 'interval' : 'currency']
        ? 'true'
        : undefined,
    class: choice,
  });
  return (
    <div class="flex flex-col gap-x-10 gap-y-5 sm:flex-row">
      <nav aria-labelledby="interval">
        <p id="interval" class="mb-2 font-semibold">
          {t('offer.interval')}
        </p>
        <div class="flex flex-wrap gap-2">
          <a {...link({ interval: 'month' })}>{t('offer.month')}</a>
          <a {...link({ interval: 'year' })}>
            {t('offer.year')}
            {freeMonths > 0 && (
              <span class="text-[0.9375rem] font-medium text-success">
                {t('offer.freeMonths', { count: freeMonths })}
              </span>
            )}
          </a>
        </div>
      </nav>
      <nav aria-labelledby="currency">
        <p id="currency" class="mb-2 font-semibold">
          {t('offer.currency')}
        </p>
        <div class="flex flex-wrap gap-2">
          {currencySchema.options.map((currency) => (
            <a key={currency} title={currencyName(locale, currency)} {...link({ currency })}>
              {currency}
              <span class="sr-only">{currencyName(locale, currency)}</span>
            </a>
          ))}
        </div>
      </nav>
    </div>
  );
}
