import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { usePaymentsOff } from '../../billing/use-payments-off.ts';
import type { ApiProblem } from '../../kit/api/api-problem.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatDay } from '../../kit/text/moment.ts';
import { formatMoney } from '../../kit/text/money.ts';
import { PageHeading } from '../../kit/ui/page-heading.tsx';
import { isOfDraft } from './draft-start.ts';
import { PayForOne } from './pay-for-one.tsx';
import { PlanOffer } from './plan-offer.tsx';
import type { StartInput } from './start-consult.ts';

const paramsSchema = z.object({
  included: z.number().nullable().catch(null),
  unitAmount: z.number().nullable().catch(null),
  currency: z.string().nullable().catch(null),
  periodEnd: z.string().nullable().catch(null),
});

type QuotaRefusalProps = {
  /** What was refused. */
  start: StartInput;
  params: ApiProblem['params'];
  /** A unit is there after all: start. */
  onUnits: () => void;
};

/** No unit is left: when the next ones come, one more by itself for its price, or a plan that has more. What was typed is kept. */
export function QuotaRefusal({ start, params, onUnits }: QuotaRefusalProps) {
  const t = useTranslations('start.quota');
  const locale = useLocale();
  const paymentsOff = usePaymentsOff();
  const { included, unitAmount, currency, periodEnd } = paramsSchema.parse(params);
  const price = unitAmount !== null && currency !== null ? formatMoney(locale, unitAmount, currency) : null;
  return (
    <div className="flex flex-col items-start gap-5">
      <PageHeading>{t(`title.${start.mode}`, { count: included ?? 0 })}</PageHeading>
      <div role="alert" className="-mt-1 flex flex-col gap-2">
        {periodEnd && included !== 0 && (
          <p>{t('renews', { date: formatDay(locale, new Date(periodEnd)) })}</p>
        )}
        {price !== null && <p>{t('price', { price })}</p>}
      </div>
      {price !== null && <PayForOne {...{ start, price, onUnits }} />}
      {!paymentsOff && currency !== null && (
        <PlanOffer meter={start.mode} currency={currency} included={included ?? 0} />
      )}
      <p className="text-ink-soft">{t(isOfDraft(start) ? 'kept' : 'keptRequest')}</p>
    </div>
  );
}
