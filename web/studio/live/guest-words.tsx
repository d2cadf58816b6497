import { Eye } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { openingAt } from '../../../worker/sites/pages/published/hours/opening.ts';
import { openingWords } from '../../../worker/sites/pages/published/hours/opening-words.ts';
import { pageTexts } from '../../../worker/sites/pages/published/page-texts.ts';
import { useNow } from '../../kit/live/use-now.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import type { Hours } from './hours-draft.ts';

type GuestWordsProps = { hours: Hours; country: string; timeZone: string };

/** What guests read of the hours at this moment: the page's own words. */
export function GuestWords({ hours, country, timeZone }: GuestWordsProps) {
  const t = useTranslations('studioLive.hours');
  const locale = useLocale();
  const now = useNow(30_000);
  const words = openingWords({
    locale,
    say: pageTexts(locale),
    opening: openingAt(hours, timeZone, now),
    view: { now, snapshot: { business: { country, timeZone } } },
  });
  return (
    <p className="flex items-start gap-2.5 rounded-card bg-primary-soft px-4 py-3" aria-live="polite">
      <Eye aria-hidden className="mt-0.5 size-5 shrink-0 text-primary" />
      <span>
        {t('guests')} <strong>{words}</strong>
      </span>
    </p>
  );
}
