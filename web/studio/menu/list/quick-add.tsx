import { Plus } from 'lucide-react';
import { type KeyboardEvent, memo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { type MenuCurrency, siteLengths } from '../../../../contract/sites.ts';
import { controlClass } from '../../../kit/forms/field.tsx';
import { IconButton } from '../../../kit/ui/icon-button.tsx';
import { readAmount } from '../../fields/amount.ts';

interface QuickAddProps {
  readonly categoryId: string;
  readonly category: string;
  readonly currency: MenuCurrency;
  /** `price` in minor units, null where none was typed. */
  readonly onAdd: (categoryId: string, name: string, price: number | null) => void;
}

/** Adds dishes one after the other: a name, a price beside it, Enter, the next. */
export const QuickAdd = memo(function QuickAdd({ categoryId, category, currency, onAdd }: QuickAddProps) {
  const t = useTranslations('studioMenu.quick');
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [price, setPrice] = useState('');
  const amount = readAmount(price, currency);
  const add = () => {
    if (name.trim() === '' || amount === undefined) return;
    onAdd(categoryId, name.trim(), amount);
    setName('');
    setPrice('');
    field.current?.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add();
  };
  return (
    <div className="flex items-center gap-2 py-2">
      <input
        ref={field}
        aria-label={t('name', { category })}
        placeholder={t('placeholder')}
        value={name}
        maxLength={siteLengths.name}
        autoComplete="off"
        enterKeyHint="next"
        onChange={(event) => setName(event.target.value)}
        onKeyDown={press}
        className={`${controlClass} min-w-0 flex-1 min-h-11! py-2!`}
      />
      <input
        aria-label={t('price', { category })}
        placeholder={t('pricePlaceholder')}
        inputMode="decimal"
        value={price}
        autoComplete="off"
        enterKeyHint="done"
        aria-invalid={amount === undefined || undefined}
        onChange={(event) => setPrice(event.target.value)}
        onKeyDown={press}
        className={`${controlClass} w-24! min-h-11! py-2!`}
      />
      <IconButton label={t('add')} onClick={add} disabled={name.trim() === '' || amount === undefined}>
        <Plus aria-hidden className="size-5" />
      </IconButton>
    </div>
  );
});
