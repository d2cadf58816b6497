import { useId } from 'react';
import { useTranslations } from 'use-intl/react';
import type { MenuCurrency } from '../../../contract/sites.ts';
import { controlClass, FieldError } from '../../kit/forms/field.tsx';
import { useLocale } from '../../kit/text/i18n.tsx';
import { classNames } from '../../kit/ui/class-names.ts';
import { currencySign, readAmount, writeAmount } from './amount.ts';
import { useDraft } from './use-draft.ts';

interface MoneyFieldProps {
  readonly label: string;
  /** The label is for screen readers alone, where a heading above says it. */
  readonly isLabelHidden?: boolean;
  readonly currency: MenuCurrency;
  /** Minor units; null while nobody has said. */
  readonly value: number | null;
  readonly onValue: (value: number | null) => void;
  readonly disabled?: boolean;
  readonly className?: string;
}

/** An amount, typed as people do, with comma or point; its currency stands beside it. What is no amount is said and not kept. */
export function MoneyField({
  label,
  isLabelHidden,
  currency,
  value,
  onValue,
  disabled,
  className,
}: MoneyFieldProps) {
  const id = useId();
  const t = useTranslations('studioFields');
  const locale = useLocale();
  const { sign, isBefore } = currencySign(currency, locale);
  const { text, isUnread, type } = useDraft({
    value,
    write: (amount) => writeAmount(amount, currency, locale),
    read: (typed) => readAmount(typed, currency),
    onValue,
  });
  return (
    <div className={classNames('flex flex-col gap-1.5', className)}>
      <label htmlFor={id} className={isLabelHidden ? 'sr-only' : 'font-semibold'}>
        {label}
      </label>
      <span className="relative block">
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          disabled={disabled}
          aria-invalid={isUnread || undefined}
          aria-describedby={isUnread ? `${id}-error` : undefined}
          value={text}
          onChange={(event) => type(event.target.value)}
          className={classNames(controlClass, isBefore ? 'pl-9' : 'pr-9')}
        />
        <span
          aria-hidden
          className={classNames(
            'pointer-events-none absolute top-3 text-ink-soft',
            isBefore ? 'left-3.5' : 'right-3.5',
          )}
        >
          {sign}
        </span>
      </span>
      <FieldError id={`${id}-error`} error={isUnread ? t('notAnAmount') : undefined} />
    </div>
  );
}
