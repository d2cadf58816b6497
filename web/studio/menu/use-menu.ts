import { useMemo } from 'react';
import { useTranslations } from 'use-intl/react';
import type { MenuCurrency, MenuLanguage } from '../../../contract/sites.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatMoney } from '../../kit/text/money.ts';
import type { Edit } from '../content/edit.ts';
import { useContent } from '../content/use-content.ts';
import { type MenuRows, menuRowsOf } from './menu-rows.ts';
import { saidText } from './said-text.ts';

/** The menu that is being edited. */
export function useMenuRows(): MenuRows {
  const tables = useContent(({ content }) => content.tables);
  return useMemo(() => menuRowsOf(tables), [tables]);
}

/** Does edits as one step; `what` says it on the undo button. The same function as long as the business is. */
export const useEdit = (): ((edits: readonly Edit[], what: string) => void) => useContent(({ edit }) => edit);

interface MenuWords {
  readonly languages: readonly MenuLanguage[];
  readonly currency: MenuCurrency;
  /** The name of something in the first language that has one; says so when none has. */
  readonly nameOf: (row: { name: Readonly<Partial<Record<MenuLanguage, string>>> }) => string;
  readonly moneyOf: (amount: number) => string;
}

/** How things of a menu are called and what they cost, as the person reads it. */
export function useMenuWords(): MenuWords {
  const t = useTranslations('studioMenu');
  const locale = useLocale();
  const { languages, currency } = useContent(({ content }) => content.business);
  return useMemo(
    () => ({
      languages,
      currency,
      nameOf: ({ name }) => saidText(name, languages) || t('nameless'),
      moneyOf: (amount) => formatMoney(locale, amount, currency),
    }),
    [languages, currency, locale, t],
  );
}
