import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import type { ApiProblem } from '../kit/api-problem.ts';
import { buttonClass } from '../kit/button.tsx';
import { useLocale } from '../kit/i18n.tsx';
import { formatDay } from '../kit/moment.ts';
import { formatMoney } from '../kit/money.ts';

const paramsSchema = z.object({
  included: z.number().nullable().catch(null),
  unitAmount: z.number().nullable().catch(null),
  currency: z.string().nullable().catch(null),
  periodEnd: z.string().nullable().catch(null),
});

/** No unit is left: what one more would cost, when the next period begins, and that what was typed is kept. */
export function QuotaRefusal({ params }: { params: ApiProblem['params'] }) {
  const t = useTranslations('start.quota');
  const locale = useLocale();
  const { included, unitAmount, currency, periodEnd } = paramsSchema.parse(params);
  return (
    <div role="alert" className="flex flex-col items-start gap-3">
      <p className="text-xl font-semibold">{t('title', { count: included ?? 0 })}</p>
      {periodEnd && <p>{t('renews', { date: formatDay(locale, new Date(periodEnd)) })}</p>}
      {unitAmount !== null && currency !== null && (
        <p>{t('price', { price: formatMoney(locale, unitAmount, currency) })}</p>
      )}
      <p className="text-ink-soft">{t('kept')}</p>
      <Link to="/app" className={buttonClass('primary')}>
        {t('account')}
      </Link>
    </div>
  );
}
