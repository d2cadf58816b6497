import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Snowflake } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import { textLinkClass } from '../../kit/ui/text-link-class.ts';
import { useFrozenWords } from './use-frozen-words.ts';

/** That a site is beyond the plan: guests see it as before, and what would have to change before it can be published. */
export function FrozenNote({ businessId }: { businessId: string }) {
  const t = useTranslations('studioPlan.frozen');
  const why = useFrozenWords();
  const plan = useQuery(api.businesses.plan.queryOptions({ businessId })).data;
  if (!plan) return null;
  return (
    <div className="flex gap-3 rounded-card bg-primary-soft px-4 py-3">
      <Snowflake aria-hidden className="mt-0.5 size-5 shrink-0 text-primary" />
      <div>
        <p>{why(plan)}</p>
        <p className="text-ink-soft">{t('stays')}</p>
        <Link to="/studio/$businessId/plan" params={{ businessId }} className={textLinkClass('onLine')}>
          {t('see')}
        </Link>
      </div>
    </div>
  );
}
