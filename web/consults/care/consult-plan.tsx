import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ClipboardCheck } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import { buttonClass } from '../../kit/ui/button-class.ts';

/** The way to the plan of a consult that is in force; nothing as long as none is signed. */
export function ConsultPlan({ consultId }: { consultId: string }) {
  const t = useTranslations('chat.plan');
  const plans = useQuery(api.carePlans.ofConsult.queryOptions({ id: consultId }));
  const [plan] = plans.data?.plans ?? [];
  if (plan === undefined) return null;
  return (
    <section className="mb-6 flex flex-wrap items-center justify-between gap-3 rounded-card bg-primary-soft p-4">
      <p className="flex items-center gap-2 font-semibold">
        <ClipboardCheck aria-hidden className="size-5 shrink-0 text-primary" />
        {t('signed')}
      </p>
      <Link to="/care-plan/$id" params={{ id: plan.id }} className={buttonClass('primary')}>
        {t('read')}
      </Link>
    </section>
  );
}
