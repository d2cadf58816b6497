import { useTranslations } from 'use-intl/react';
import { type DoseForm, doseForms, doseUnits } from '../../../contract/care-plans.ts';
import type { Dose } from '../../../worker/consults/care-plans/care-plan.ts';
import { computeDose } from '../../../worker/consults/care-plans/dose.ts';
import { CheckField } from '../../kit/forms/check-field.tsx';
import { SelectField } from '../../kit/forms/select-field.tsx';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatDay } from '../../kit/text/moment.ts';
import { formatWeight } from '../pets/weight.ts';
import { NumberInput } from './number-input.tsx';

type DoseFieldsProps = { dose: Dose; onDose: (dose: Dose) => void };

/** A dose by weight: what the vet enters, what it comes to for this animal, by which weight, and the vet's word that it is right. */
export function DoseFields({ dose, onDose }: DoseFieldsProps) {
  const t = useTranslations('care.dose');
  const locale = useLocale();
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  // What is changed is confirmed no more.
  const change = (part: Partial<Dose>) => {
    const changed = { ...dose, ...part, confirmed: false };
    onDose({ ...changed, ...computeDose(changed) });
  };
  return (
    <fieldset className="flex flex-col gap-3 rounded-card bg-sunken p-3">
      <legend className="sr-only">{t('title')}</legend>
      <div className="grid grid-cols-2 gap-3">
        <NumberInput
          label={t('perKg')}
          value={dose.perKg}
          wrong={t('wrong')}
          onNumber={(perKg) => change({ perKg })}
        />
        <SelectField
          label={t('unit')}
          value={dose.unit}
          onValue={(unit) => change({ unit })}
          options={doseUnits.map((value) => ({ value, label: t(`units.${value}`) }))}
        />
        {dose.unit !== 'ml' && (
          <NumberInput
            label={t('strength', { unit: t(`units.${dose.unit}`) })}
            value={dose.strength}
            wrong={t('wrong')}
            onNumber={(strength) => change({ strength })}
          />
        )}
        <SelectField
          label={t('form')}
          value={dose.form ?? ''}
          onValue={(form) => change({ form: form === '' ? null : form })}
          options={[
            { value: '' as DoseForm | '', label: t('noForm') },
            ...doseForms.map((value) => ({ value, label: t(`forms.${value}`) })),
          ]}
        />
      </div>
      <p className="text-[0.9375rem]">
        {dose.weightGrams === null
          ? t('noWeight')
          : t('byWeight', {
              weight: formatWeight(locale, dose.weightGrams),
              when:
                dose.weighedOn === null
                  ? t('unknownDay')
                  : t('ofDay', {
                      day: formatDay(locale, new Date(`${dose.weighedOn}T12:00:00`)),
                      days: daysSince(dose.weighedOn),
                    }),
            })}
      </p>
      {dose.total !== null && (
        <>
          <p className="text-lg font-semibold" role="status">
            {t('total', { amount: number.format(dose.total), unit: t(`units.${dose.unit}`) })}
            {dose.quantity !== null &&
              dose.form !== null &&
              ` = ${number.format(dose.quantity)} ${t(`amounts.${dose.form}`, { count: dose.quantity })}`}
          </p>
          <CheckField
            label={t('confirm')}
            value={dose.confirmed}
            onValue={(confirmed) => onDose({ ...dose, confirmed })}
          />
        </>
      )}
    </fieldset>
  );
}

const daysSince = (day: string): number =>
  Math.max(0, Math.floor((Date.now() - Date.parse(`${day}T12:00:00`)) / 86_400_000));
