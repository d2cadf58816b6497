import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { applicationBounds } from '../../../contract/vets.ts';
import { countryOptions } from '../../account/countries.ts';
import { SelectField } from '../../kit/forms/select-field.tsx';
import { TextField } from '../../kit/forms/text-field.tsx';
import { useLocale } from '../../kit/text/i18n.tsx';
import { Button } from '../../kit/ui/button.tsx';
import type { ApplicationContent } from './application.ts';

type Licence = ApplicationContent['licences'][number];

type LicenceFieldsProps = {
  number: number;
  value: Licence;
  onValue: (licence: Licence) => void;
  /** Null: it is the only one. */
  onRemove: (() => void) | null;
  /** What is wrong, once it was sent. */
  errors: Readonly<Partial<Record<keyof Licence, string>>>;
};

/** One licence: where, from whom, its number, its last day. */
export function LicenceFields({ number, value, onValue, onRemove, errors }: LicenceFieldsProps): ReactNode {
  const t = useTranslations('vets.apply.licence');
  const locale = useLocale();
  const put = (change: Partial<Licence>) => onValue({ ...value, ...change });
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="pb-2 font-semibold">{t('legend', { number })}</legend>
      <SelectField
        label={t('country')}
        value={value.country}
        onValue={(country) => put({ country })}
        error={errors.country}
        options={[{ value: '', label: t('choose') }, ...countryOptions(locale)]}
      />
      <TextField
        label={t('body')}
        hint={t('bodyHint')}
        autoComplete="off"
        maxLength={applicationBounds.body}
        value={value.body}
        onValue={(body) => put({ body })}
        error={errors.body}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t('number')}
          autoComplete="off"
          maxLength={applicationBounds.number}
          value={value.number}
          onValue={(text) => put({ number: text })}
          error={errors.number}
        />
        <TextField
          type="date"
          label={t('expiresOn')}
          value={value.expiresOn}
          onValue={(expiresOn) => put({ expiresOn })}
          error={errors.expiresOn}
        />
      </div>
      {onRemove && (
        <Button className="self-start" onClick={onRemove}>
          <Trash2 aria-hidden className="size-5" />
          {t('remove', { number })}
        </Button>
      )}
    </fieldset>
  );
}
