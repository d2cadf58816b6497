import { useTranslations } from 'use-intl/react';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { useLocale } from '../../kit/text/i18n.tsx';

/** Says why sites are frozen: the plan became smaller, or it gives nothing now. */
export function useFrozenWords(): (plan: ApiOutputs['businesses']['plan']) => string {
  const t = useTranslations('studioPlan.frozen');
  const locale = useLocale();
  return ({ sites, stopped, planName }) => {
    const limit = sites.limit ?? 0;
    return stopped
      ? t('stopped', { plan: stopped[locale], limit })
      : t('smaller', { plan: planName[locale], limit, used: sites.used });
  };
}
