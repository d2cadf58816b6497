import { useTranslations } from 'use-intl/react';
import type { GroupRow } from '../menu-rows.ts';

/** How many of a group are chosen, in words: "elige 1", "hasta 3". */
export function useChoiceWords(): (group: Pick<GroupRow, 'least' | 'most'>) => string {
  const t = useTranslations('studioMenu.choice');
  return ({ least, most }) => {
    if (most === null) return least === 0 ? t('any') : t('least', { least });
    if (least === most) return t('exactly', { least });
    return least === 0 ? t('upTo', { most }) : t('between', { least, most });
  };
}
