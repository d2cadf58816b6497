import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import type { PlanLimits } from './plan-limits-entry.ts';
import { PlanLimitsForm } from './plan-limits-form.tsx';

/** One plan, and whether it was saved: the form is a new one when what the plan includes is something else. */
function PlanSection({ plan }: { plan: PlanLimits }) {
  const t = useTranslations('settings');
  const products = useTranslations('products');
  const locale = useLocale();
  const [saved, setSaved] = useState(false);
  const id = `limits-${plan.product}-${plan.planCode}`;
  return (
    <section aria-labelledby={id} className="flex flex-col gap-4 border-t border-line pt-6">
      <h3 id={id} className="text-lg">
        {t('plans.plan', { product: products(plan.product), plan: plan.name[locale] })}
      </h3>
      <p role="status" className="font-medium">
        {saved && t('saved')}
      </p>
      <PlanLimitsForm key={JSON.stringify(plan.limits)} plan={plan} onSaved={() => setSaved(true)} />
    </section>
  );
}

/** What the plans of both products include. */
export function PlanLimitsSection({ plans }: { plans: readonly PlanLimits[] }) {
  const t = useTranslations('settings.plans');
  return (
    <section aria-labelledby="plan-limits" className="flex max-w-3xl flex-col gap-8">
      <div>
        <h2 id="plan-limits" className="mb-2 text-xl">
          {t('title')}
        </h2>
        <p className="max-w-prose text-ink-soft">{t('lead')}</p>
      </div>
      {plans.map((plan) => (
        <PlanSection key={`${plan.product} ${plan.planCode}`} plan={plan} />
      ))}
    </section>
  );
}
