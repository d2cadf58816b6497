import { Plus, X } from 'lucide-react';
import { useId } from 'react';
import { useTranslations } from 'use-intl/react';
import { siteLimits } from '../../../contract/sites.ts';
import { controlClass, FieldError } from '../../kit/forms/field.tsx';
import { Button } from '../../kit/ui/button.tsx';
import { IconButton } from '../../kit/ui/icon-button.tsx';
import { minutesOfShift, type ShiftDraft, wrongWith } from './hours-draft.ts';

type ShiftFieldsProps = {
  /** Which day they are of, for people who do not see where they stand. */
  of: string;
  shifts: readonly ShiftDraft[];
  onShifts: (shifts: readonly ShiftDraft[]) => void;
};

/** What a new shift begins with: lunch, then dinner. */
const firstShifts: readonly ShiftDraft[] = [
  { opens: '13:00', closes: '16:00' },
  { opens: '20:00', closes: '23:30' },
];

/** The shifts of a day: none, which is closed, or several, each with two times. */
export function ShiftFields({ of, shifts, onShifts }: ShiftFieldsProps) {
  const t = useTranslations('studioLive.hours');
  const id = useId();
  const wrong = wrongWith(shifts);
  const change = (at: number, shift: Partial<ShiftDraft>) =>
    onShifts(shifts.map((one, index) => (index === at ? { ...one, ...shift } : one)));
  const time = (at: number, which: keyof ShiftDraft) => (
    <input
      type="time"
      step={300}
      aria-label={t(which, { of })}
      aria-invalid={wrong !== null || undefined}
      aria-describedby={wrong === null ? undefined : id}
      value={shifts[at]?.[which] ?? ''}
      onChange={({ target }) => change(at, { [which]: target.value })}
      className={`${controlClass} w-0! min-w-0 flex-1 px-2! sm:w-32! sm:flex-none`}
    />
  );
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-2">
      {shifts.length === 0 && <p className="flex min-h-11 items-center text-ink-soft">{t('closed')}</p>}
      {shifts.map((shift, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a shift is its place in the day; two may be alike while one types
        <div key={at} className="flex flex-wrap items-center gap-1.5 sm:flex-nowrap">
          {time(at, 'opens')}
          <span aria-hidden>–</span>
          {time(at, 'closes')}
          <IconButton
            label={t('removeShift', { of, opens: shift.opens, closes: shift.closes })}
            onClick={() => onShifts(shifts.filter((_, index) => index !== at))}
          >
            <X aria-hidden className="size-5" />
          </IconButton>
          {minutesOfShift(shift).closes > 1_440 && (
            <span className="basis-full text-[0.875rem] text-ink-soft sm:basis-auto">{t('nextDay')}</span>
          )}
        </div>
      ))}
      <FieldError id={id} error={wrong === null ? undefined : t(`wrong.${wrong}`)} />
      {shifts.length < siteLimits.shiftsOfDay && (
        <Button
          look="bare"
          className="-ml-3 self-start"
          aria-label={t(shifts.length === 0 ? 'openNamed' : 'addShiftTo', { of })}
          onClick={() => onShifts([...shifts, firstShifts[shifts.length] ?? { opens: '', closes: '' }])}
        >
          <Plus aria-hidden className="size-4.5" />
          {t(shifts.length === 0 ? 'open' : 'addShift')}
        </Button>
      )}
    </div>
  );
}
