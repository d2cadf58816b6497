import { useTranslations } from 'use-intl/react';
import { type Diet, diets } from '../../../../contract/sites.ts';
import { ToggleChip } from '../parts/toggle-chip.tsx';

/** Which diets a dish is fit for. */
export function DietsField({ value, onValue }: { value: readonly Diet[]; onValue: (diets: Diet[]) => void }) {
  const t = useTranslations('studioMenu.diet');
  return (
    <fieldset aria-label={t('label')} className="flex flex-wrap gap-2">
      {diets.map((diet) => (
        <ToggleChip
          key={diet}
          isOn={value.includes(diet)}
          onToggle={(isOn) => onValue(diets.filter((one) => (one === diet ? isOn : value.includes(one))))}
        >
          {t(diet)}
        </ToggleChip>
      ))}
    </fieldset>
  );
}
