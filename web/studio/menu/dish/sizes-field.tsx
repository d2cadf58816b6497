import { Plus, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { siteLengths, siteLimits } from '../../../../contract/sites.ts';
import { CheckField } from '../../../kit/forms/check-field.tsx';
import { Button } from '../../../kit/ui/button.tsx';
import { IconButton } from '../../../kit/ui/icon-button.tsx';
import { addEdit } from '../../content/set-field.ts';
import { MoneyField } from '../../fields/money-field.tsx';
import { TextsField } from '../../fields/texts-field.tsx';
import { DragHandle, sortList, sortRow, sortRowClass } from '../../order/drag-handle.tsx';
import { placeAtEnd } from '../../order/move-edits.ts';
import type { ItemRow, SizeRow } from '../menu-rows.ts';
import { LimitNote } from '../parts/limit-note.tsx';
import { useEdit, useMenuWords } from '../use-menu.ts';
import { useOrder } from '../use-order.ts';
import { useRemove } from '../use-remove.ts';
import { useSet } from '../use-set.ts';

/** What a dish costs: one price, or several sizes with theirs. */
export function SizesField({ item, sizes }: { item: ItemRow; sizes: readonly SizeRow[] }) {
  const t = useTranslations('studioMenu.sizes');
  const did = useTranslations('studioMenu.did');
  const { currency, nameOf } = useMenuWords();
  const edit = useEdit();
  const set = useSet('item_sizes');
  const [only] = sizes;
  const isOne = sizes.length < 2 && Object.keys(only?.name ?? {}).length === 0;
  const what = did('price', { name: nameOf(item) });
  const add = (values: object) =>
    edit(
      [
        addEdit('item_sizes', crypto.randomUUID(), {
          itemId: item.id,
          position: placeAtEnd(sizes),
          ...values,
        }),
      ],
      what,
    );
  const addSize = () => {
    // Two at least: one alone is the price.
    const first = placeAtEnd([]);
    const missing = only
      ? []
      : [addEdit('item_sizes', crypto.randomUUID(), { itemId: item.id, position: first })];
    const position = only ? placeAtEnd(sizes) : placeAtEnd([{ id: '', position: first }]);
    edit([...missing, addEdit('item_sizes', crypto.randomUUID(), { itemId: item.id, position })], what);
  };
  return (
    <div className="flex flex-col gap-3">
      {isOne ? (
        <>
          <MoneyField
            label={t('price')}
            isLabelHidden
            currency={currency}
            value={only?.price ?? null}
            disabled={only?.byMarket ?? false}
            className="max-w-48"
            onValue={(price) => (only ? set(only, what, [['price'], price]) : add({ price }))}
          />
          <CheckField
            label={t('byMarket')}
            value={only?.byMarket ?? false}
            onValue={(byMarket) => (only ? set(only, what, ...marketChange(byMarket)) : add({ byMarket }))}
          />
        </>
      ) : (
        <SizeList item={item} sizes={sizes} what={what} />
      )}
      {sizes.length >= siteLimits.sizesOfItem ? (
        <LimitNote of="sizes" limit={siteLimits.sizesOfItem} />
      ) : (
        <Button look="bare" className="-ml-4 self-start" onClick={addSize}>
          <Plus aria-hidden className="size-5" />
          {t(isOne ? 'several' : 'add')}
        </Button>
      )}
    </div>
  );
}

/** What is asked for by the day has no price. */
const marketChange = (byMarket: boolean) =>
  byMarket ? [[['price'], null] as const, [['byMarket'], true] as const] : [[['byMarket'], false] as const];

function SizeList({ item, sizes, what }: { item: ItemRow; sizes: readonly SizeRow[]; what: string }) {
  const t = useTranslations('studioMenu.sizes');
  const hint = useTranslations('studioMenu');
  const { languages, currency, nameOf } = useMenuWords();
  const hintId = useId();
  const set = useSet('item_sizes');
  const remove = useRemove();
  const [said, say] = useState('');
  const order = useOrder({ table: 'item_sizes', rows: sizes, nameOf, say });
  return (
    <>
      <p id={hintId} className="sr-only">
        {hint('moveHint')}
      </p>
      <p role="status" className="sr-only">
        {said}
      </p>
      <ol {...sortList('size', item.id)} className="flex flex-col gap-3">
        {sizes.map((size, at) => (
          <li
            key={size.id}
            {...sortRow('size', size.id)}
            className={`flex items-start gap-1 rounded-card border border-line bg-surface p-2 ${sortRowClass}`}
          >
            <DragHandle
              label={t('move', { name: nameOf(size) })}
              hintId={hintId}
              rowId={size.id}
              {...order}
            />
            <div className="grid min-w-0 flex-1 gap-3 @md:grid-cols-[1fr_9rem]">
              <TextsField
                label={t('name', { number: at + 1 })}
                value={size.name}
                languages={languages}
                longest={siteLengths.name}
                onText={(language, text) => set(size, what, [['name', language], text])}
              />
              <div>
                <MoneyField
                  label={t('price')}
                  currency={currency}
                  value={size.price}
                  disabled={size.byMarket}
                  onValue={(price) => set(size, what, [['price'], price])}
                />
                <CheckField
                  label={t('byMarket')}
                  value={size.byMarket}
                  onValue={(byMarket) => set(size, what, ...marketChange(byMarket))}
                />
              </div>
            </div>
            <IconButton
              label={t('remove', { name: nameOf(size) })}
              onClick={() => remove('item_sizes', size.id, nameOf(size))}
            >
              <Trash2 aria-hidden className="size-5" />
            </IconButton>
          </li>
        ))}
      </ol>
    </>
  );
}
