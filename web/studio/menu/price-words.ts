import { useCallback } from 'react';
import { useTranslations } from 'use-intl/react';
import type { SizeRow } from './menu-rows.ts';
import { useMenuWords } from './use-menu.ts';

/** What a dish costs, in few words: `9,50 €`, `8 € / 14 €`, "Según mercado"; null while one of its prices is open. */
export function usePriceWords(): (sizes: readonly SizeRow[]) => string | null {
  const t = useTranslations('studioMenu');
  const { moneyOf } = useMenuWords();
  return useCallback(
    (sizes) => {
      const words = sizes.map(({ price, byMarket }) =>
        byMarket ? t('byMarket') : price === 0 ? t('included') : price === null ? null : moneyOf(price),
      );
      return words.length === 0 || words.includes(null) ? null : [...new Set(words)].join(' / ');
    },
    [t, moneyOf],
  );
}
