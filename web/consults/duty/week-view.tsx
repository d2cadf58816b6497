import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../kit/text/i18n.tsx';
import { classNames } from '../../kit/ui/class-names.ts';
import { ShiftEntry } from './shift-entry.tsx';
import type { Shift } from './use-shifts.ts';
import { beginOf, type Day, dayOf, daysOf } from './week.ts';

type WeekViewProps = {
  monday: Day;
  today: Day;
  shifts: readonly Shift[];
  onChanged: () => void;
};

/** The days of a week with what is planned: beside each other at a desk, one below the other on a phone. A shift stands on the day it begins. */
export function WeekView({ monday, today, shifts, onChanged }: WeekViewProps) {
  const t = useTranslations('shifts');
  const locale = useLocale();
  const name = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric' });
  // One that began on the Sunday before goes on in this week.
  const placeOf = (shift: Shift): Day => {
    const day = dayOf(new Date(shift.startsAt));
    return day < monday ? monday : day;
  };
  return (
    <ul className="grid border-t border-line lg:grid-cols-7 lg:gap-x-2 lg:border-0">
      {daysOf(monday).map((day) => {
        const planned = shifts.filter((shift) => placeOf(shift) === day);
        return (
          <li
            key={day}
            aria-current={day === today ? 'date' : undefined}
            className={classNames(
              'flex items-start gap-3 border-b border-line py-2 lg:min-h-40 lg:flex-col lg:gap-1.5 lg:border-t lg:border-b-0',
              day < today && 'text-ink-soft',
            )}
          >
            <h3
              className={classNames(
                'flex min-h-11 w-18 shrink-0 items-center text-base',
                day === today && 'font-bold text-primary',
              )}
            >
              {name.format(beginOf(day))}
            </h3>
            {planned.length === 0 ? (
              <p className="flex min-h-11 items-center text-[0.9375rem] text-ink-soft">{t('free')}</p>
            ) : (
              <ul className="flex min-w-0 flex-1 flex-col gap-1.5 lg:w-full lg:flex-none">
                {planned.map((shift) => (
                  <li key={shift.id}>
                    <ShiftEntry shift={shift} onChanged={onChanged} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ul>
  );
}
