import { useTranslations } from 'use-intl/react';
import { type BillingInterval, type Currency, currencies } from '../../contract/money.ts';
import { ChoiceGroup } from '../kit/forms/choice-group.tsx';
import { SelectField } from '../kit/forms/select-field.tsx';
import { useLocale } from '../kit/text/i18n.tsx';

type OfferSwitchesProps = {
  interval: BillingInterval;
  onInterval: (interval: BillingInterval) => void;
  currency: Currency;
  /** Left out where the currency is settled: a subscription keeps its own. */
  onCurrency?: ((currency: Currency) => void) | undefined;
  /** Months that are free when one pays by the year. */
  freeMonths: number;
};

/** By the month or by the year, and in which currency. */
export function OfferSwitches(props: OfferSwitchesProps) {
  const t = useTranslations('billing.offer');
  const locale = useLocale();
  const nameOf = (code: Currency) => {
    const name = new Intl.DisplayNames(locale, { type: 'currency' }).of(code) ?? code;
    return `${name.charAt(0).toLocaleUpperCase(locale)}${name.slice(1)} (${code})`;
  };
  return (
    <div className="flex flex-col gap-x-8 gap-y-5 sm:flex-row">
      <ChoiceGroup
        legend={t('interval')}
        choices={[
          { value: 'month', label: t('month') },
          {
            value: 'year',
            label: t('year'),
            ...(props.freeMonths > 0 && { detail: t('freeMonths', { count: props.freeMonths }) }),
          },
        ]}
        value={props.interval}
        onValue={props.onInterval}
      />
      {props.onCurrency && (
        <SelectField
          className="sm:w-72"
          label={t('currency')}
          value={props.currency}
          onValue={(value) => {
            const chosen = currencies.find((code) => code === value);
            if (chosen) props.onCurrency?.(chosen);
          }}
          options={currencies.map((code) => ({ value: code, label: nameOf(code) }))}
        />
      )}
    </div>
  );
}
