import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { PaymentsOff } from '../billing/payments-off.tsx';
import { usePaymentsOff } from '../billing/use-payments-off.ts';
import { type ApiProblem, problemOf } from '../kit/api-problem.ts';
import { Button } from '../kit/button.tsx';
import { FormError } from '../kit/form-error.tsx';
import { useLocale } from '../kit/i18n.tsx';
import { formatDay } from '../kit/moment.ts';
import { formatMoney } from '../kit/money.ts';
import { PageHeading } from '../kit/page-heading.tsx';
import { useProblemText } from '../kit/problem-text.ts';
import { PlanOffer } from './plan-offer.tsx';
import { payForDraft } from './start-consult.ts';
import { usePayPage } from './use-pay-page.ts';

const paramsSchema = z.object({
  included: z.number().nullable().catch(null),
  unitAmount: z.number().nullable().catch(null),
  currency: z.string().nullable().catch(null),
  periodEnd: z.string().nullable().catch(null),
});

type QuotaRefusalProps = {
  params: ApiProblem['params'];
  /** A unit is there after all: start. */
  onUnits: () => void;
};

/** No unit is left: when the next ones come, one more by itself for its price, or a plan that has more. What was typed is kept. */
export function QuotaRefusal({ params, onUnits }: QuotaRefusalProps) {
  const t = useTranslations('start.quota');
  const locale = useLocale();
  const paymentsOff = usePaymentsOff();
  const page = usePayPage((_: undefined) => payForDraft(), onUnits);
  const { included, unitAmount, currency, periodEnd } = paramsSchema.parse(params);
  const price = unitAmount !== null && currency !== null ? formatMoney(locale, unitAmount, currency) : null;
  return (
    <div className="flex flex-col items-start gap-5">
      <PageHeading>{t('title', { count: included ?? 0 })}</PageHeading>
      <div role="alert" className="-mt-1 flex flex-col gap-2">
        {periodEnd && <p>{t('renews', { date: formatDay(locale, new Date(periodEnd)) })}</p>}
        {price !== null && <p>{t('price', { price })}</p>}
      </div>
      {paymentsOff ? (
        <PaymentsOff />
      ) : (
        price !== null && (
          <div className="flex w-full flex-col gap-2">
            {page.error !== null && <PayError key={String(page.error)} error={page.error} />}
            <Button look="main" large className="w-full" busy={page.busy} onClick={() => page.go(undefined)}>
              {page.busy ? t('leaving') : t('pay', { price })}
            </Button>
            <p className="text-[0.9375rem] text-ink-soft">{t('held')}</p>
          </div>
        )
      )}
      {!paymentsOff && currency !== null && <PlanOffer currency={currency} included={included ?? 0} />}
      <p className="text-ink-soft">{t('kept')}</p>
    </div>
  );
}

/** The page to pay did not open: why, and that nothing was charged. Nothing where the person is led on by itself. */
export function PayError({ error }: { error: unknown }) {
  const t = useTranslations('start.quota');
  const problemText = useProblemText();
  if (problemOf(error).code === 'CONFLICT') return null;
  return (
    <FormError>
      <p>{problemText(error)}</p>
      <p>{t('notCharged')}</p>
    </FormError>
  );
}
