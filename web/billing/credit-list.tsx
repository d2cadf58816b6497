import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { api } from '../kit/api/api.ts';
import { useLocale } from '../kit/text/i18n.tsx';
import { formatDay } from '../kit/text/moment.ts';

/** Consults beside the plan: where they came from, what is left, until when. Nothing when there are none. */
export function CreditList() {
  const t = useTranslations('billing.credits');
  const locale = useLocale();
  const { data } = useQuery(api.subscriptions.credits.queryOptions({}));
  if (!data || data.credits.length === 0) return null;
  return (
    <section aria-labelledby="credits">
      <h2 id="credits" className="flex min-h-11 items-center text-xl">
        {t('title')}
      </h2>
      <ul className="divide-y divide-line">
        {data.credits.map(({ id, meter, source, left, amount, expiresAt }) => (
          <li key={id} className="py-2.5">
            <p className="flex justify-between gap-4 font-semibold">
              <span>{t(`source.${source}`)}</span>
              <span className="shrink-0">{t('left', { count: left, amount })}</span>
            </p>
            <p className="text-[0.9375rem] text-ink-soft">
              {t(meter === 'video' ? 'video' : 'chat')} ·{' '}
              {expiresAt ? t('until', { date: formatDay(locale, new Date(expiresAt)) }) : t('forever')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
