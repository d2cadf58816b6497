import { Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../kit/text/i18n.tsx';
import { IconButton } from '../../kit/ui/icon-button.tsx';
import { CopyDayDialog } from './copy-day-dialog.tsx';
import type { HoursDraft } from './hours-draft.ts';
import { ShiftFields } from './shift-fields.tsx';
import { weekdayNames } from './weekday-names.ts';

type WeekFieldsProps = { week: HoursDraft['week']; onWeek: (week: HoursDraft['week']) => void };

/** The hours of each day of the week. */
export function WeekFields({ week, onWeek }: WeekFieldsProps) {
  const t = useTranslations('studioLive.hours');
  const days = weekdayNames(useLocale());
  const [copied, setCopied] = useState<number | null>(null);
  return (
    <>
      <ul className="divide-y divide-line border-y border-line">
        {days.map((name, at) => (
          <li key={name} className="flex flex-wrap items-start gap-x-3 py-2 sm:flex-nowrap">
            <h3 className="flex min-h-11 w-28 flex-1 items-center text-base sm:flex-none">
              <span className="first-letter:uppercase">{name}</span>
            </h3>
            <IconButton
              className="sm:order-last"
              label={t('copy.named', { day: name })}
              disabled={(week[at] ?? []).length === 0}
              onClick={() => setCopied(at)}
            >
              <Copy aria-hidden className="size-5" />
            </IconButton>
            <div className="w-full sm:w-auto sm:flex-1">
              <ShiftFields
                of={name}
                shifts={week[at] ?? []}
                onShifts={(shifts) => onWeek(week.map((one, index) => (index === at ? shifts : one)))}
              />
            </div>
          </li>
        ))}
      </ul>
      {copied !== null && (
        <CopyDayDialog
          days={days}
          from={copied}
          onCopy={(to) => onWeek(week.map((one, index) => (to.includes(index) ? (week[copied] ?? []) : one)))}
          onClose={() => setCopied(null)}
        />
      )}
    </>
  );
}
