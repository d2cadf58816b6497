import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { heaviestGrams } from '../../../../contract/consults.ts';
import { substancesFor } from '../../../../worker/consults/triage/substances-for.ts';
import { ChoiceGroup } from '../../../kit/forms/choice-group.tsx';
import { TextField } from '../../../kit/forms/text-field.tsx';
import { useLocale } from '../../../kit/text/i18n.tsx';
import { Button } from '../../../kit/ui/button.tsx';
import { gramsOf, weightText } from '../../pets/weight.ts';
import { useDraft } from '../draft.ts';
import type { QuestionProps } from './question-props.ts';
import { readAmount } from './read-amount.ts';

/** What was swallowed and how much; amount and weight may stay empty and then count as the worst. */
export function DoseQuestion({ rules, answers, given, onAnswer }: QuestionProps) {
  const t = useTranslations('start.signs.dose');
  const locale = useLocale();
  const { pet, entry } = useDraft();
  const before = given?.dose;
  const unit = entry.weightUnit;
  const known = pet ? pet.weightGrams : gramsOf(entry.weight, entry.weightUnit);
  const [chosen, setChosen] = useState(before ? `${before.substance}/${before.product}` : null);
  const [units, setUnits] = useState(before?.units?.toLocaleString(locale, { useGrouping: false }) ?? '');
  const [weight, setWeight] = useState(known ? weightText(known, unit, locale) : '');
  const [isSent, setIsSent] = useState(false);
  const products = substancesFor(rules, answers.species).flatMap(([id, substance]) =>
    substance.products.map((product) => ({
      value: `${id}/${product.id}`,
      substance: id,
      product,
      label: substance.text[locale],
      detail: product.text[locale],
    })),
  );
  const choice = products.find(({ value }) => value === chosen);
  const amount = readAmount(units, 100_000);
  const grams = gramsOf(weight, unit);
  const isWeightRead = weight.trim() === '' || (grams !== null && grams <= heaviestGrams);
  const finish = () => {
    setIsSent(true);
    if (!choice || amount === undefined || !isWeightRead) return;
    const { substance, product } = choice;
    const weightKg = grams === null ? null : grams / 1000;
    onAnswer({ ...answers, dose: { substance, product: product.id, units: amount, weightKg } });
  };
  return (
    <form
      className="flex flex-col gap-5"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        finish();
      }}
    >
      <ChoiceGroup layout="list" legend={t('what')} choices={products} value={chosen} onValue={setChosen} />
      {choice && (
        <>
          <TextField
            label={t('units', { unit: choice.product.unit[locale] })}
            hint={t('unitsHint')}
            inputMode="decimal"
            autoComplete="off"
            maxLength={8}
            value={units}
            onValue={setUnits}
            error={isSent && amount === undefined ? t('wrongUnits') : undefined}
          />
          <TextField
            label={t('weight', { unit })}
            inputMode="decimal"
            autoComplete="off"
            maxLength={8}
            value={weight}
            onValue={setWeight}
            error={isSent && !isWeightRead ? t('wrongWeight') : undefined}
          />
          <Button type="submit" look="main" large>
            {t('next')}
          </Button>
        </>
      )}
      <Button onClick={() => onAnswer({ ...answers, dose: null })}>{t('none')}</Button>
    </form>
  );
}
