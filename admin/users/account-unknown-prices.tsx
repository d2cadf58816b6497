import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { formatMoment } from '../../web/kit/text/moment.ts';
import { Badge } from '../table/badge.tsx';
import type { Account } from './account.ts';

/** What a person subscribed to at Stripe with a price that we do not sell: somebody has to mend it there. */
export function AccountUnknownPrices({ prices }: { prices: Account['unknownPrices'] }) {
  const t = useTranslations('users.billing.unknownPrice');
  const locale = useLocale();
  if (prices.length === 0) return null;
  return (
    <ul className="flex flex-col gap-3">
      {prices.map(({ subscriptionId, priceId, place, foundAt }) => (
        <li key={`${subscriptionId} ${place}`} className="flex flex-col items-start gap-1">
          <Badge tone="bad">{t('title')}</Badge>
          <p className="wrap-anywhere">{t(place, { subscription: subscriptionId, price: priceId })}</p>
          <p className="text-[0.9375rem] text-ink-soft">
            {t('found', { at: formatMoment(locale, new Date(foundAt)) })}
          </p>
        </li>
      ))}
    </ul>
  );
}
