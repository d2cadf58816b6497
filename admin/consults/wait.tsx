import { useTranslations } from 'use-intl/react';
import { useNow } from '../../web/kit/live/use-now.ts';
import { formatDuration } from '../../web/kit/text/duration.ts';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import type { Locale } from '../../web/kit/text/locale.ts';
import { classNames } from '../../web/kit/ui/class-names.ts';
import { type Consult, isStuck, waitOf } from './consult.ts';

/** How long the owner waited, by `now`; null when nobody ever answered. */
export function waitText(locale: Locale, consult: Consult, now: number): string | null {
  const wait = waitOf(consult, now);
  return wait === null ? null : formatDuration(locale, wait);
}

/** How long the owner waited; it counts on while nobody has answered, and turns red when that takes too long. */
export function Wait({ consult }: { consult: Consult }) {
  const empty = useTranslations('table')('empty');
  const locale = useLocale();
  const now = useNow(10_000);
  const wait = waitText(locale, consult, now);
  if (wait === null) return empty;
  return (
    <span
      className={classNames('whitespace-nowrap', isStuck(consult, now) && 'font-semibold text-emergency')}
    >
      {wait}
    </span>
  );
}
