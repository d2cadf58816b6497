import { CircleAlert, Star } from 'lucide-react';
import { memo } from 'react';
import { useTranslations } from 'use-intl/react';
import { classNames } from '../../../kit/ui/class-names.ts';
import type { Drop } from '../../order/drag.ts';
import { DragHandle, sortRow, sortRowClass } from '../../order/drag-handle.tsx';
import type { ItemRow, SizeRow } from '../menu-rows.ts';

/** Pixels that a row is high. */
export const dishRowHeight = 60;

/** What all rows of a list share; the same object as long as nothing of it changes. */
export interface DishRowActs {
  readonly nameOf: (row: ItemRow) => string;
  readonly priceOf: (sizes: readonly SizeRow[]) => string | null;
  readonly hintId: string;
  readonly open: (id: string) => void;
  readonly onDrop: (id: string, drop: Drop) => void;
  readonly onStep: (id: string, steps: number) => void;
}

interface DishRowProps {
  readonly item: ItemRow;
  readonly sizes: readonly SizeRow[];
  readonly isSoldOut: boolean;
  readonly acts: DishRowActs;
}

/** A dish in the list: what it is called, what it costs, and what is missing. */
export const DishRow = memo(function DishRow({ item, sizes, isSoldOut, acts }: DishRowProps) {
  const t = useTranslations('studioMenu.row');
  const name = acts.nameOf(item);
  const price = acts.priceOf(sizes);
  const isUndeclared = Object.keys(item.allergens).length === 0;
  return (
    <li
      {...sortRow('dish', item.id)}
      style={{ height: dishRowHeight }}
      className={classNames('flex items-center border-b border-line bg-paper', sortRowClass)}
    >
      <DragHandle
        label={t('move', { name })}
        hintId={acts.hintId}
        rowId={item.id}
        onDrop={acts.onDrop}
        onStep={acts.onStep}
      />
      <button
        type="button"
        data-dish={item.id}
        onClick={() => acts.open(item.id)}
        className="flex h-full min-w-0 flex-1 items-center gap-3 rounded-card px-1.5 text-left hover:bg-sunken"
      >
        <span className="min-w-0 flex-1">
          <span className="flex items-center gap-1.5">
            <span className={classNames('truncate font-semibold', isSoldOut && 'line-through')}>{name}</span>
            {item.highlighted && (
              <Star aria-label={t('highlighted')} className="size-4 shrink-0 fill-current" />
            )}
          </span>
          {(isUndeclared || isSoldOut) && (
            <span className="flex items-center gap-1 truncate text-[0.875rem] text-ink-soft">
              {isSoldOut ? (
                t('soldOut')
              ) : (
                <>
                  <CircleAlert aria-hidden className="size-3.5 shrink-0" />
                  {t('undeclared')}
                </>
              )}
            </span>
          )}
        </span>
        <span className={classNames('shrink-0', price === null && 'text-[0.9375rem] text-emergency')}>
          {price ?? t('priceless')}
        </span>
      </button>
    </li>
  );
});
