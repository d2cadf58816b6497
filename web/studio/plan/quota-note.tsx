import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { paidOf, useCurrent } from '../../billing/use-current.ts';
import { usePlans } from '../../billing/use-plans.ts';
import { problemOf } from '../../kit/api/api-problem.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { buttonClass } from '../../kit/ui/button-class.ts';

const paramsSchema = z.object({ planCode: z.string().nullable().catch(null) });

/** Where somebody goes for the smallest plan with room for one more. Nothing for another refusal than of a plan that is full. */
export function QuotaNote({ refusal }: { refusal: unknown }) {
  const { code, params } = problemOf(refusal);
  if (code !== 'QUOTA_EXCEEDED') return null;
  return <PlanThatFits planCode={paramsSchema.parse(params).planCode} />;
}

/** The way to a plan that has more, for who pays and for who could. Null: none that is sold; it is asked for. */
export function PlanThatFits({ planCode }: { planCode: string | null }) {
  const t = useTranslations('studioPlan.fits');
  const locale = useLocale();
  const plan = usePlans('gastronomy').data?.plans.find(({ code }) => code === planCode);
  const paid = paidOf(useCurrent('gastronomy').data);
  if (plan === undefined || plan.prices.length === 0)
    return (
      <Link to="/contact" search={{ topic: 'enterprise' }} className={`${buttonClass('quiet')} self-start`}>
        {t('ask')}
      </Link>
    );
  const name = plan.name[locale];
  return paid ? (
    <Link
      to="/app/billing"
      search={{ change: plan.code, product: 'gastronomy' }}
      className={`${buttonClass('quiet')} self-start`}
    >
      {t('change', { plan: name })}
    </Link>
  ) : (
    <Link
      to="/subscribe"
      search={{ plan: plan.code, product: 'gastronomy' }}
      className={`${buttonClass('quiet')} self-start`}
    >
      {t('subscribe', { plan: name })}
    </Link>
  );
}
