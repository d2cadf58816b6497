import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import { businessKinds, menuLanguages } from '../../../contract/sites.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { weekdayNames } from '../live/weekday-names.ts';
import { clockTime } from '../menu/menus/clock-time.ts';
import { useLanguageName } from '../words/language-name.ts';
import type { FactName } from './draft-choice.ts';

const weekSchema = z.array(z.object({ weekday: z.number(), opens: z.number(), closes: z.number() }));
const languagesSchema = z.array(z.enum(menuLanguages));
const kindSchema = z.enum(businessKinds);

/** What a fact is called, and what it says, as the person reads it. */
export function useFactWords() {
  const t = useTranslations('studioImport.fact');
  const studio = useTranslations('studio');
  const locale = useLocale();
  const languageName = useLanguageName();
  const days = weekdayNames(locale);
  return {
    nameOf(name: FactName): string {
      const [first, link] = name.split('.');
      if (link === undefined) return t(first as Exclude<FactName, `links.${string}`>);
      return link === 'reservations' || link === 'delivery' || link === 'maps' || link === 'website'
        ? t(link)
        : `${link.slice(0, 1).toUpperCase()}${link.slice(1)}`;
    },
    wordsOf(name: FactName, value: unknown): string {
      if (name === 'hours') {
        const week = weekSchema.safeParse(value).data ?? [];
        return week
          .map(
            ({ weekday, opens, closes }) =>
              `${days[weekday - 1] ?? ''} ${clockTime(opens)}–${clockTime(closes)}`,
          )
          .join(', ');
      }
      if (name === 'languages')
        return (languagesSchema.safeParse(value).data ?? []).map(languageName).join(', ');
      if (name === 'kind') {
        const kind = kindSchema.safeParse(value).data;
        return kind ? studio(`kind.${kind}`) : t('clinic');
      }
      if (name === 'country')
        return new Intl.DisplayNames(locale, { type: 'region' }).of(String(value)) ?? String(value);
      return String(value);
    },
  };
}
