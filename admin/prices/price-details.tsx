import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { formatMoment } from '../../web/kit/text/moment.ts';
import { formatMoney } from '../../web/kit/text/money.ts';
import { FactList } from '../table/fact-list.tsx';
import { DriftBadge } from './drift-badge.tsx';
import type { Price } from './price.ts';

/** What is sold, who pays it, and how Stripe differs. */
function Sold({ sold }: { sold: Price }) {
  const t = useTranslations('prices');
  const locale = useLocale();
  const { drift, soldThere } = sold;
  return (
    <>
      <FactList
        facts={[
          { name: t('detail.price'), value: formatMoney(locale, sold.unitAmount, sold.currency) },
          { name: t('detail.since'), value: formatMoment(locale, new Date(sold.createdAt)) },
          { name: t('detail.subscribers'), value: sold.subscribers },
          { name: t('detail.stripe'), value: sold.stripePriceId },
        ]}
      />
      {drift !== null && (
        <div className="flex flex-col items-start gap-2 rounded-card bg-sunken px-4 py-3">
          <DriftBadge drift={drift} />
          <p>{t(`driftText.${drift}`)}</p>
          {soldThere && (
            <p className="text-ink-soft">
              {t('soldThere', { amount: formatMoney(locale, soldThere.unitAmount, soldThere.currency) })}
            </p>
          )}
        </div>
      )}
    </>
  );
}

/** The prices before the present one, and who pays them still. */
function Before({ before }: { before: readonly Price[] }) {
  const t = useTranslations('prices');
  const locale = useLocale();
  return (
    <div className="border-t border-line pt-5">
      <h3 className="mb-3 text-lg">{t('before')}</h3>
      <ol className="flex flex-col gap-3">
        {before.map((price) => (
          <li key={price.id} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
            <span className="font-semibold">{formatMoney(locale, price.unitAmount, price.currency)}</span>
            <span className="text-ink-soft">{t('paidBy', { count: price.subscribers })}</span>
            <span className="flex w-full flex-wrap items-center gap-2 text-[0.9375rem] text-ink-soft">
              {t('from', { at: formatMoment(locale, new Date(price.createdAt)) })}
              <DriftBadge drift={price.drift} />
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** What is known of one slot of the price list. */
export function PriceDetails({ sold, before }: { sold: Price | null; before: readonly Price[] }) {
  const t = useTranslations('prices');
  return (
    <>
      {sold ? <Sold sold={sold} /> : <p className="text-ink-soft">{t('notSold')}</p>}
      {before.length > 0 && <Before before={before} />}
    </>
  );
}
