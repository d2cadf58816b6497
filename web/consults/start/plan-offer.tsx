import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import type { Plan } from '../../billing/plan.ts';
import { priceOf } from '../../billing/price-of.ts';
import { paidOf, useCurrent } from '../../billing/use-current.ts';
import { usePlans } from '../../billing/use-plans.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatMoney } from '../../kit/text/money.ts';
import { pageAddress } from '../../kit/text/page-address.ts';
import { buttonClass } from '../../kit/ui/button-class.ts';

const chatsOf = (plan: Plan) => plan.limits.find(({ meter }) => meter === 'chat')?.included ?? 0;

/** The smallest plan with more consults than the person has: it is often the cheaper way, and they should know. */
export function PlanOffer({ currency, included }: { currency: string; included: number }) {
  const t = useTranslations('start.quota');
  const locale = useLocale();
  const plans = usePlans('call-a-vet').data?.plans;
  const paid = paidOf(useCurrent('call-a-vet').data);
  const sold = paid?.price?.currency ?? currency;
  const plan = plans?.find((one) => chatsOf(one) > included && priceOf(one, 'month', sold) !== null);
  if (!plan) return null;
  const price = formatMoney(locale, priceOf(plan, 'month', sold) ?? 0, sold);
  const look = `${buttonClass('quiet')} w-full sm:w-auto`;
  return (
    <div className="flex w-full flex-col gap-3 border-t border-line pt-5">
      <p>{t('plan', { plan: plan.name[locale], count: chatsOf(plan), price })}</p>
      <p>
        {paid ? (
          <Link to="/app/billing" search={{ change: plan.code }} className={look}>
            {t('changePlan')}
          </Link>
        ) : (
          <a href={pageAddress(locale, '/pricing')} className={look}>
            {t('plans')}
          </a>
        )}
      </p>
    </div>
  );
}
