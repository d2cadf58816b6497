import { useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { countryOptions } from '../../account/countries.ts';
import { rememberRegion } from '../../account/region.ts';
import { CheckField } from '../../kit/forms/check-field.tsx';
import { focusFirstInvalid } from '../../kit/forms/focus-invalid.ts';
import { SelectField } from '../../kit/forms/select-field.tsx';
import { useLocale } from '../../kit/text/i18n.tsx';
import { Button } from '../../kit/ui/button.tsx';
import { changeDraft, useDraft } from './draft.ts';
import { PriceNote } from './price-note.tsx';
import { remoteCareIn } from './remote-care.ts';

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
  const form = useRef<HTMLFormElement>(null);
  const [missing, setMissing] = useState(false);
  const care = remoteCareIn(country);
  const points = [`${care}.what`, `${care}.not`, 'worse', 'kept'] as const;
  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        if (busy) return;
        setMissing(!accepted);
        if (accepted) onDone();
        else focusFirstInvalid(form.current);
      }}
    >
      <PriceNote />
      <SelectField
        label={t('country', { pet: petName })}
        value={country}
        onValue={(value) => {
          // Yes was said to other words.
          const isSame = remoteCareIn(value) === care;
          changeDraft({ country: value, ...(isSame ? {} : { accepted: false }) });
          rememberRegion(value);
        }}
        options={countries}
        autoComplete="country"
      />
      <div>
        <h2 className="text-lg">{t('title')}</h2>
        <ul className="mt-2 flex flex-col gap-2">
          {points.map((point) => (
            <li key={point} className="flex gap-2.5">
              <span aria-hidden className="mt-[0.65em] size-1.5 shrink-0 rounded-full bg-primary" />
              <span>{t(`point.${point}`, { pet: petName })}</span>
            </li>
          ))}
        </ul>
      </div>
      <CheckField
        label={t('accept')}
        checked={accepted}
        onChecked={(checked) => {
          changeDraft({ accepted: checked });
          setMissing(false);
        }}
        error={missing ? t('missing') : undefined}
      />
      <Button type="submit" look="main" large busy={busy}>
        {start(isLast ? 'startConsult' : 'next')}
      </Button>
    </form>
  );
}
