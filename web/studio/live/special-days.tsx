import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { MenuLanguage } from '../../../contract/sites.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { Button } from '../../kit/ui/button.tsx';
import { IconButton } from '../../kit/ui/icon-button.tsx';
import { nameIn } from '../words/name-in.ts';
import { type HoursDraft, type SpecialStretch, stretchesOf, withDays } from './hours-draft.ts';
import { SpecialDialog } from './special-dialog.tsx';
import { formatDate } from './weekday-names.ts';

type SpecialDaysProps = {
  draft: HoursDraft;
  /** The date on the clock of the business: what is before it is past. */
  today: string;
  languages: readonly MenuLanguage[];
  onDraft: (draft: HoursDraft) => void;
};

/** Days that do not go by their weekday: a feast, a closed week. */
export function SpecialDays({ draft, today, languages, onDraft }: SpecialDaysProps) {
  const t = useTranslations('studioLive.hours.special');
  const locale = useLocale();
  const [isOpen, setOpen] = useState(false);
  const stretches = stretchesOf(draft.special).filter(({ to }) => to >= today);
  const year = today.slice(0, 4);
  const written = ({ shifts }: SpecialStretch) =>
    shifts.length === 0 ? t('closed') : shifts.map(({ opens, closes }) => `${opens} – ${closes}`).join(', ');
  const days = ({ from, to }: SpecialStretch) =>
    from === to
      ? formatDate(locale, from, year)
      : t('range', { from: formatDate(locale, from, year), to: formatDate(locale, to, year) });
  return (
    <section aria-labelledby="special-days" className="mt-8">
      <h2 id="special-days" className="text-xl">
        {t('heading')}
      </h2>
      <p className="mt-1 text-ink-soft">{t(stretches.length === 0 ? 'none' : 'text')}</p>
      <ul className="mt-2 divide-y divide-line">
        {stretches.map((stretch) => (
          <li key={stretch.from} className="flex items-center gap-3 py-2">
            <div className="min-w-0 flex-1">
              <p className="font-semibold first-letter:uppercase">{days(stretch)}</p>
              <p className="text-[0.9375rem] text-ink-soft">
                {[written(stretch), nameIn(locale, stretch.note)].filter(Boolean).join(' · ')}
              </p>
            </div>
            <IconButton
              label={t('remove', { days: days(stretch) })}
              onClick={() =>
                onDraft({
                  ...draft,
                  special: draft.special.filter(({ day }) => day < stretch.from || day > stretch.to),
                })
              }
            >
              <Trash2 aria-hidden className="size-5" />
            </IconButton>
          </li>
        ))}
      </ul>
      <Button className="mt-3" onClick={() => setOpen(true)}>
        {t('add')}
      </Button>
      {isOpen && (
        <SpecialDialog
          {...{ today, languages }}
          onAdd={({ from, to, shifts, note }) => {
            const next = withDays(draft, from, to, shifts, note);
            if (next !== null) onDraft(next);
            return next !== null;
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  );
}
