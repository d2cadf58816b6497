import { CircleAlert, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import {
  type MedicineRoute,
  medicineRoutes,
  mostMedicineDays,
  planLengths,
} from '../../../contract/care-plans.ts';
import type { Medicine } from '../../../worker/consults/care-plans/care-plan.ts';
import {
  type MedicineWarning,
  medicineRules,
  sourcesOf,
} from '../../../worker/consults/care-plans/medicine-warnings.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { SelectField } from '../../kit/forms/select-field.tsx';
import { TextField } from '../../kit/forms/text-field.tsx';
import { useLocale } from '../../kit/text/i18n.tsx';
import { Button } from '../../kit/ui/button.tsx';
import { DoseFields } from './dose-fields.tsx';
import { emptyDose } from './empty-medicine.ts';
import { NumberInput } from './number-input.tsx';

type MedicineCardProps = {
  medicine: Medicine;
  pet: ApiOutputs['carePlans']['draft']['pet'];
  warnings: readonly MedicineWarning[];
  onMedicine: (medicine: Medicine) => void;
  onRemove: () => void;
};

/** One medicine of the plan: what it is, its dose by weight, what the owner gives and how, and what speaks against it. */
export function MedicineCard({ medicine, pet, warnings, onMedicine, onRemove }: MedicineCardProps) {
  const t = useTranslations('care.medicine');
  const change = (part: Partial<Medicine>) => onMedicine({ ...medicine, ...part });
  return (
    <section
      aria-label={medicine.name || t('unnamed')}
      className="flex flex-col gap-3 rounded-card border border-line p-3"
    >
      <TextField
        label={t('name')}
        value={medicine.name}
        maxLength={planLengths.medicineName}
        onValue={(name) => change({ name })}
      />
      <TextField
        label={t('substance')}
        optional
        value={medicine.substance}
        maxLength={planLengths.substance}
        onValue={(substance) => change({ substance })}
      />
      <MedicineWarnings warnings={warnings} />
      <DoseFields dose={medicine.dose ?? emptyDose(pet)} onDose={(dose) => change({ dose })} />
      <TextField
        label={t('give')}
        hint={t('giveHint')}
        value={medicine.give}
        maxLength={planLengths.dosing}
        onValue={(give) => change({ give })}
      />
      <TextField
        label={t('howOften')}
        hint={t('howOftenHint')}
        value={medicine.howOften}
        maxLength={planLengths.dosing}
        onValue={(howOften) => change({ howOften })}
      />
      <div className="grid grid-cols-2 gap-3">
        <SelectField
          label={t('route')}
          value={medicine.route ?? ''}
          onValue={(route) => change({ route: route === '' ? null : route })}
          options={[
            { value: '' as MedicineRoute | '', label: t('noRoute') },
            ...medicineRoutes.map((value) => ({ value, label: t(`routes.${value}`) })),
          ]}
        />
        <NumberInput
          label={t('days')}
          value={medicine.days}
          isRead={(days) => Number.isInteger(days) && days > 0 && days <= mostMedicineDays}
          wrong={t('daysWrong')}
          onNumber={(days) => change({ days })}
        />
      </div>
      {pet.species === 'horse' && (
        <TextField
          label={t('withdrawal')}
          hint={t('withdrawalHint')}
          value={medicine.withdrawal}
          maxLength={planLengths.withdrawal}
          onValue={(withdrawal) => change({ withdrawal })}
        />
      )}
      <Button look="bare" onClick={onRemove}>
        {t('remove')}
      </Button>
    </section>
  );
}

/** What speaks against a medicine, each with where that comes from. */
export function MedicineWarnings({ warnings }: { warnings: readonly MedicineWarning[] }) {
  const t = useTranslations('care.medicine');
  const locale = useLocale();
  return (
    <div role="status" className="flex flex-col gap-2">
      {warnings.map(({ rule, weight }) => {
        const Icon = weight === 'never' ? CircleAlert : TriangleAlert;
        return (
          <div
            key={rule}
            className={`flex gap-2 rounded-card border p-3 text-[0.9375rem] ${weight === 'never' ? 'border-emergency bg-emergency-soft' : 'border-edge bg-sunken'}`}
          >
            <Icon
              aria-hidden
              className={`mt-0.5 size-5 shrink-0 ${weight === 'never' ? 'text-emergency' : 'text-ink-soft'}`}
            />
            <div className="min-w-0">
              <p className="font-semibold">{t(weight)}</p>
              <p>{medicineRules[rule].text[locale]}</p>
              <p className="mt-1 text-[0.875rem] text-ink-soft">
                {t('source', {
                  list: sourcesOf(rule, locale).join('; '),
                })}
              </p>
            </div>
          </div>
        );
      })}
    </div>
  );
}
