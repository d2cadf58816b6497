import { useStore } from '@tanstack/react-form';
import { useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { api, apiClient } from '../../kit/api/api.ts';
import { bound } from '../../kit/forms/bound.ts';
import { CheckField } from '../../kit/forms/check-field.tsx';
import { SelectField } from '../../kit/forms/select-field.tsx';
import { TextField } from '../../kit/forms/text-field.tsx';
import { useEntryForm } from '../../kit/forms/use-entry-form.ts';
import { ownTimeZone } from '../../kit/text/own-time-zone.ts';
import { Section } from '../section.tsx';
import type { Settings } from './channel-choices.tsx';

const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)));

const timeZone = z.string().min(1);

/** What the controls of hours say counts while they are shown. */
const schema = z.discriminatedUnion('on', [
  z
    .object({ on: z.literal(false), from: z.string(), until: z.string(), timeZone })
    .transform((entry) => ({ timeZone: entry.timeZone, quiet: null })),
  z
    .object({ on: z.literal(true), from: time, until: time, timeZone })
    .transform(({ from, until, timeZone }) => ({ timeZone, quiet: { from, until } })),
]);

const written = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** The zones that the browser knows, and the one that was chosen, which may have another name there. */
const zonesWith = (chosen: string) =>
  [...new Set([chosen, ...Intl.supportedValuesOf('timeZone')])].toSorted();

/** The hours in which a person is left alone. Whoever has none is offered those of their own time zone. */
export function QuietForm({ settings }: { settings: Settings }) {
  const t = useTranslations('notifications.quiet');
  const saved = useTranslations('notifications')('saved');
  const queries = useQueryClient();
  const { quiet } = settings;
  const zone = quiet === null ? ownTimeZone() : settings.timeZone;
  const form = useEntryForm({
    entry: {
      on: quiet !== null,
      from: written(quiet?.from ?? 22 * 60),
      until: written(quiet?.until ?? 8 * 60),
      timeZone: zone,
    },
    schema,
    send: async (input) => {
      await apiClient.notifications.quiet.mutate(input);
      toast(saved);
      void queries.invalidateQueries({ queryKey: api.notifications.settings.queryKey() });
    },
  });
  const isOn = useStore(form.store, ({ values }) => values.on);
  return (
    <Section heading={t('heading')} text={t('text')}>
      <form.AppForm>
        <form.Frame>
          <form.Field name="on">
            {(field) => <CheckField label={t('on')} value={field.state.value} onValue={field.handleChange} />}
          </form.Field>
          {isOn && (
            <>
              <div className="grid gap-5 sm:grid-cols-2">
                <form.Field name="from">
                  {(field) => <TextField label={t('from')} {...bound(field, t('wrongTime'))} type="time" />}
                </form.Field>
                <form.Field name="until">
                  {(field) => <TextField label={t('until')} {...bound(field, t('wrongTime'))} type="time" />}
                </form.Field>
              </div>
              <form.Field name="timeZone">
                {(field) => (
                  <SelectField
                    label={t('zone')}
                    value={field.state.value}
                    onValue={field.handleChange}
                    options={zonesWith(zone).map((name) => ({
                      value: name,
                      label: name.replaceAll('_', ' '),
                    }))}
                  />
                )}
              </form.Field>
            </>
          )}
          <form.Submit>{t('save')}</form.Submit>
        </form.Frame>
      </form.AppForm>
    </Section>
  );
}
