import { Plus, Trash2 } from 'lucide-react';
import { useId } from 'react';
import { useTranslations } from 'use-intl/react';
import { controlClass } from '../../../kit/forms/field.tsx';
import { useLocale } from '../../../kit/text/i18n.tsx';
import { Button } from '../../../kit/ui/button.tsx';
import { IconButton } from '../../../kit/ui/icon-button.tsx';
import type { MenuRow } from '../menu-rows.ts';
import { ToggleChip } from '../parts/toggle-chip.tsx';
import { clockTime, endAfter, minutesOf } from './clock-time.ts';

type Schedule = MenuRow['schedule'];
type Time = Schedule[number];

const weekdays = [1, 2, 3, 4, 5, 6, 7];
/** What a new time says until it is changed: lunch on working days. */
const newTime: Time = { days: [1, 2, 3, 4, 5], from: 13 * 60, to: 16 * 60 };
/** As many as `scheduleSchema` takes. */
const mostTimes = 20;

/** When a menu is the one that guests want first: days and times, or always. */
export function ScheduleField({ value, onValue }: { value: Schedule; onValue: (value: Schedule) => void }) {
  const t = useTranslations('studioMenu.schedule');
  const put = (at: number, time: Time) => onValue(value.with(at, time));
  return (
    <fieldset aria-label={t('label')} className="flex min-w-0 flex-col gap-3">
      <p className="font-semibold">{t('label')}</p>
      {value.length === 0 && <p className="text-ink-soft">{t('always')}</p>}
      {value.map((time, at) => (
        <TimeRow
          // A time has nothing of its own but its place.
          key={`${value.length} ${String(at)}`}
          number={at + 1}
          time={time}
          onTime={(changed) => put(at, changed)}
          onRemove={() => onValue(value.toSpliced(at, 1))}
        />
      ))}
      {value.length < mostTimes && (
        <Button look="bare" className="-ml-4 self-start" onClick={() => onValue([...value, newTime])}>
          <Plus aria-hidden className="size-5" />
          {t('add')}
        </Button>
      )}
    </fieldset>
  );
}

interface TimeRowProps {
  readonly number: number;
  readonly time: Time;
  readonly onTime: (time: Time) => void;
  readonly onRemove: () => void;
}

function TimeRow({ number, time, onTime, onRemove }: TimeRowProps) {
  const t = useTranslations('studioMenu.schedule');
  const locale = useLocale();
  const id = useId();
  const name = (weekday: number, style: 'short' | 'long') =>
    // 1 January 2024 was a Monday.
    new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' }).format(Date.UTC(2024, 0, weekday));
  const { days, from, to } = time;
  const setDay = (weekday: number, isOn: boolean) => {
    const next = weekdays.filter((one) => (one === weekday ? isOn : days.includes(one)));
    if (next.length > 0) onTime({ ...time, days: next });
  };
  return (
    <fieldset aria-label={t('time', { number })} className="flex flex-col gap-2 rounded-card bg-sunken p-3">
      <div className="flex flex-wrap gap-1">
        {weekdays.map((weekday) => (
          <ToggleChip
            key={weekday}
            label={name(weekday, 'long')}
            isOn={days.includes(weekday)}
            onToggle={(isOn) => setDay(weekday, isOn)}
          >
            {name(weekday, 'short')}
          </ToggleChip>
        ))}
      </div>
      <div className="flex flex-wrap items-end gap-2">
        <span>
          <label htmlFor={`${id}-from`} className="block text-[0.9375rem]">
            {t('from')}
          </label>
          <input
            id={`${id}-from`}
            type="time"
            value={clockTime(from)}
            onChange={({ target }) => {
              const begins = minutesOf(target.value);
              if (begins !== undefined) onTime({ ...time, from: begins, to: endAfter(begins, to) });
            }}
            className={`${controlClass} w-32!`}
          />
        </span>
        <span>
          <label htmlFor={`${id}-to`} className="block text-[0.9375rem]">
            {t('to')}
          </label>
          <input
            id={`${id}-to`}
            type="time"
            value={clockTime(to)}
            onChange={({ target }) => {
              const ends = minutesOf(target.value);
              if (ends !== undefined) onTime({ ...time, to: endAfter(from, ends) });
            }}
            className={`${controlClass} w-32!`}
          />
        </span>
        <IconButton label={t('remove', { number })} onClick={onRemove}>
          <Trash2 aria-hidden className="size-5" />
        </IconButton>
      </div>
      {to > 24 * 60 && <p className="text-[0.9375rem] text-ink-soft">{t('nextDay')}</p>}
    </fieldset>
  );
}
