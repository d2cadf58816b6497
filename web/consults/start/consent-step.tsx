import { useMemo } from 'react';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { consentSchema } from '../../../worker/consults/sessions/consent.ts';
import { countryOptions } from '../../account/countries.ts';
import { rememberRegion } from '../../account/region.ts';
import { bound } from '../../kit/forms/bound.ts';
import { CheckField } from '../../kit/forms/check-field.tsx';
import { SelectField } from '../../kit/forms/select-field.tsx';
import { useEntryForm } from '../../kit/forms/use-entry-form.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { Bullet } from '../../kit/ui/bullet.tsx';
import { changeDraft, useDraft } from './draft.ts';
import { ModeChoice } from './mode-choice.tsx';
import { PriceNote } from './price-note.tsx';
import { remoteCareIn } from './remote-care.ts';

const schema = z.object({
  country: consentSchema.shape.country,
  accepted: z.boolean().pipe(consentSchema.shape.accepted),
});

type ConsentStepProps = {
  petName: string;
  /** The person is signed in: this button starts the consult. */
  isLast: boolean;
  busy: boolean;
  onDone: () => void;
};

/** What this is and is not, where the animal is, what it costs; and the yes to it. */
export function ConsentStep({ petName, isLast, busy, onDone }: ConsentStepProps) {
  const t = useTranslations('consent');
  const start = useTranslations('start');
  const locale = useLocale();
  const { country, accepted } = useDraft();
  const countries = useMemo(() => countryOptions(locale), [locale]);
  const form = useEntryForm({
    entry: { country, accepted },
    schema,
    onEntry: changeDraft,
    send() {
      if (!busy) onDone();
    },
  });
  const care = remoteCareIn(country);
  const points = [`${care}.what`, `${care}.not`, 'worse', 'kept'] as const;
  return (
    <form.AppForm>
      <form.Frame className="flex flex-col gap-6">
        <ModeChoice />
        <PriceNote />
        <form.Field
          name="country"
          listeners={{
            onChange({ value }) {
              // Yes was said to other words.
              if (remoteCareIn(value) !== care) form.setFieldValue('accepted', false);
              rememberRegion(value);
            },
          }}
        >
          {(field) => (
            <SelectField
              label={t('country', { pet: petName })}
              {...bound(field)}
              options={countries}
              autoComplete="country"
            />
          )}
        </form.Field>
        <div>
          <h2 className="text-lg">{t('title')}</h2>
          <ul className="mt-2 flex flex-col gap-2">
            {points.map((point) => (
              <Bullet key={point}>{t(`point.${point}`, { pet: petName })}</Bullet>
            ))}
          </ul>
        </div>
        <form.Field name="accepted">
          {(field) => <CheckField label={t('accept')} {...bound(field, t('missing'))} />}
        </form.Field>
        <form.Submit look="main" large busy={busy}>
          {start(isLast ? 'startConsult' : 'next')}
        </form.Submit>
      </form.Frame>
    </form.AppForm>
  );
}
