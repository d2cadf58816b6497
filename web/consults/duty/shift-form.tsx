import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { shiftPlanSchema } from '../../../worker/consults/duty/duty-shift.ts';
import { apiClient } from '../../kit/api/api.ts';
import { bound } from '../../kit/forms/bound.ts';
import { CheckField } from '../../kit/forms/check-field.tsx';
import { SelectField } from '../../kit/forms/select-field.tsx';
import { TextField } from '../../kit/forms/text-field.tsx';
import { useEntryForm } from '../../kit/forms/use-entry-form.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { ownTimeZone } from '../../kit/text/own-time-zone.ts';
import { beginOf, type Day, daysOf } from './week.ts';

/** Weeks that a shift is planned for when it is repeated: a season, which nobody forgets to look at again. */
const repeatedWeeks = 12;

const schema = z
  .object({
    day: shiftPlanSchema.shape.day,
    from: shiftPlanSchema.shape.from,
    until: shiftPlanSchema.shape.until,
    weekly: z.boolean(),
  })
  .refine(({ from, until }) => from !== until, { path: ['until'] });

type ShiftFormProps = { monday: Day; today: Day; onPlanned: () => void };

/** Plans a shift in the week that is shown, and in those that follow when asked. */
export function ShiftForm({ monday, today, onPlanned }: ShiftFormProps) {
  const t = useTranslations('shifts.form');
  const locale = useLocale();
  const days = daysOf(monday).filter((day) => day >= today);
  const name = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' });
  const form = useEntryForm({
    entry: { day: days[0] ?? today, from: '09:00', until: '14:00', weekly: false },
    schema,
    async send({ weekly, ...shift }) {
      const weeks = weekly ? repeatedWeeks : 1;
      const { added } = await apiClient.duty.plan.mutate({ ...shift, weeks, timeZone: ownTimeZone() });
      toast(t('planned', { count: added }));
      onPlanned();
    },
  });
  return (
    <form.AppForm>
      <form.Frame>
        <form.Field name="day">
          {(field) => (
            <SelectField
              label={t('day')}
              {...bound(field)}
              options={days.map((day) => ({ value: day, label: name.format(beginOf(day)) }))}
            />
          )}
        </form.Field>
        <div className="grid grid-cols-2 gap-3">
          <form.Field name="from">
            {(field) => <TextField type="time" step={300} label={t('from')} {...bound(field, t('wrong'))} />}
          </form.Field>
          <form.Field name="until">
            {(field) => <TextField type="time" step={300} label={t('until')} {...bound(field, t('wrong'))} />}
          </form.Field>
        </div>
        <p className="-mt-2 text-[0.9375rem] text-ink-soft">{t('overnight')}</p>
        <form.Field name="weekly">
          {(field) => <CheckField label={t('weekly', { count: repeatedWeeks })} {...bound(field)} />}
        </form.Field>
        <form.Submit look="primary" large>
          {t('plan')}
        </form.Submit>
      </form.Frame>
    </form.AppForm>
  );
}
