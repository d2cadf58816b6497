import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { centerLengths, centerStatuses } from '../../contract/centers.ts';
import { species } from '../../contract/consults.ts';
import { api } from '../../web/kit/api/api.ts';
import { bound } from '../../web/kit/forms/bound.ts';
import { CheckField } from '../../web/kit/forms/check-field.tsx';
import { ChoiceGroup } from '../../web/kit/forms/choice-group.tsx';
import { FieldError } from '../../web/kit/forms/field.tsx';
import { TextArea } from '../../web/kit/forms/text-area.tsx';
import { TextField } from '../../web/kit/forms/text-field.tsx';
import { useEntryForm } from '../../web/kit/forms/use-entry-form.ts';
import type { Center } from './center.ts';
import { centerEntrySchema, entryOf, weekdays } from './center-entry.ts';

/** The texts of a clinic, each in a line of its own. */
const lines = ['name', 'address', 'city', 'postalCode', 'country', 'phone', 'url'] as const;
const lineLengths = { ...centerLengths, country: 2 };

type CenterFormProps = {
  /** The clinic that is changed; null = one is added. */
  center: Center | null;
  onDone?: (saved: Center) => void;
};

/** A clinic with its hours, as an admin writes it. What is typed stays until it was saved. */
export function CenterForm({ center, onDone }: CenterFormProps) {
  const t = useTranslations('centers.form');
  const animals = useTranslations('centers.animals');
  const statusNames = useTranslations('centers.status');
  const queryClient = useQueryClient();
  // One id for one new clinic: what was lost on the way is sent again, and added once.
  const [newId] = useState(() => crypto.randomUUID());
  const save = useMutation(
    api.admin.centers.save.mutationOptions({
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.admin.centers.pathKey() }),
    }),
  );
  const form = useEntryForm({
    entry: entryOf(center),
    schema: centerEntrySchema,
    fieldOf: (path) =>
      path === 'latitude' || path === 'longitude' ? 'point' : path.replace(/^hours\..*/, 'hours[0]'),
    async send(fields) {
      const saved = await save.mutateAsync({
        ...fields,
        id: center?.id ?? newId,
        version: center?.version ?? null,
      });
      toast(t('done', { name: saved.name }));
      onDone?.(saved);
    },
  });
  return (
    <form.AppForm>
      <form.Frame>
        {lines.map((name) => (
          <form.Field key={name} name={name}>
            {(field) => (
              <TextField
                label={t(name)}
                optional={name === 'url' || name === 'postalCode'}
                autoComplete="off"
                maxLength={lineLengths[name]}
                {...bound(field, t(`wrong.${name}`))}
              />
            )}
          </form.Field>
        ))}
        <form.Field name="species">
          {(field) => (
            <fieldset>
              <legend className="font-semibold">{t('species')}</legend>
              {species.map((one) => (
                <CheckField
                  key={one}
                  label={animals(one)}
                  value={field.state.value.includes(one)}
                  onValue={(checked) =>
                    field.handleChange(
                      species.filter((other) =>
                        other === one ? checked : field.state.value.includes(other),
                      ),
                    )
                  }
                />
              ))}
              <FieldError
                id="species-error"
                error={field.state.meta.errors.length > 0 ? t('wrong.species') : undefined}
              />
            </fieldset>
          )}
        </form.Field>
        <form.Field name="point">
          {(field) => (
            <TextField
              label={t('point')}
              hint={t('pointHint')}
              autoComplete="off"
              {...bound(field, t('wrong.point'))}
            />
          )}
        </form.Field>
        <form.Field name="timeZone">
          {(field) => (
            <TextField
              label={t('timeZone')}
              hint={t('timeZoneHint')}
              autoComplete="off"
              {...bound(field, t('wrong.timeZone'))}
            />
          )}
        </form.Field>
        <form.Field name="emergency">
          {(field) => <CheckField label={t('emergency')} {...bound(field)} />}
        </form.Field>
        <fieldset className="flex flex-col gap-3">
          <legend className="font-semibold">{t('hours')}</legend>
          <p className="text-[0.9375rem] text-ink-soft">{t('hoursHint')}</p>
          {weekdays.map((day, index) => (
            <form.Field key={day} name={`hours[${index}]`}>
              {(field) => (
                <TextField
                  label={t(`weekday.${day}`)}
                  autoComplete="off"
                  {...bound(field, t('wrong.hours'))}
                />
              )}
            </form.Field>
          ))}
        </fieldset>
        <form.Field name="specialHours">
          {(field) => (
            <TextArea
              label={t('specialHours')}
              hint={t('specialHoursHint')}
              optional
              rows={3}
              {...bound(field, t('wrong.specialHours'))}
            />
          )}
        </form.Field>
        <form.Field name="isExample">
          {(field) => <CheckField label={t('isExample')} {...bound(field)} />}
        </form.Field>
        <form.Field name="status">
          {(field) => (
            <ChoiceGroup
              legend={t('status')}
              choices={centerStatuses.map((value) => ({ value, label: statusNames(value) }))}
              {...bound(field)}
            />
          )}
        </form.Field>
        <form.Submit look="primary">{t(center === null ? 'add' : 'save')}</form.Submit>
      </form.Frame>
    </form.AppForm>
  );
}
