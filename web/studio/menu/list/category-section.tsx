import { ChevronDown, Pencil } from 'lucide-react';
import { memo, useId } from 'react';
import { useTranslations } from 'use-intl/react';
import type { MenuCurrency } from '../../../../contract/sites.ts';
import { classNames } from '../../../kit/ui/class-names.ts';
import { IconButton } from '../../../kit/ui/icon-button.tsx';
import type { Drop } from '../../order/drag.ts';
import { DragHandle, sortList, sortListClass, sortRow, sortRowClass } from '../../order/drag-handle.tsx';
import { type CategoryRow, type Children, childrenOf, type ItemRow, type SizeRow } from '../menu-rows.ts';
import { DishRow, type DishRowActs, dishRowHeight } from './dish-row.tsx';
import { Near } from './near.tsx';
import { QuickAdd } from './quick-add.tsx';

/** Dishes that are drawn together when they come near. */
const portion = 40;

export interface CategoryActs {
  readonly toggle: (id: string) => void;
  readonly edit: (id: string) => void;
  readonly onDrop: (id: string, drop: Drop) => void;
  readonly onStep: (id: string, steps: number) => void;
  readonly add: (categoryId: string, name: string, price: number | null) => void;
}

interface CategorySectionProps {
  readonly category: CategoryRow;
  readonly name: string;
  readonly items: readonly ItemRow[];
  readonly sizes: Children<SizeRow>;
  readonly soldOut: Readonly<Record<string, unknown>>;
  readonly isOpen: boolean;
  /** The dish that the focus goes to. */
  readonly focused: string | null;
  readonly currency: MenuCurrency;
  readonly acts: CategoryActs;
  readonly dishes: DishRowActs;
}

/** A category with its dishes, which are drawn as they come near the screen. */
export const CategorySection = memo(function CategorySection(props: CategorySectionProps) {
  const { category, name, items, sizes, soldOut, isOpen, focused, acts, dishes } = props;
  const id = useId();
  const t = useTranslations('studioMenu.category');
  const portions = Array.from({ length: Math.ceil(items.length / portion) }, (_, at) => ({
    from: at * portion,
    part: items.slice(at * portion, (at + 1) * portion),
  }));
  return (
    <li {...sortRow('category', category.id)} className={classNames('bg-paper', sortRowClass)}>
      <div className="flex items-center gap-0.5 border-b-2 border-line">
        <DragHandle
          label={t('move', { name })}
          hintId={dishes.hintId}
          rowId={category.id}
          onDrop={acts.onDrop}
          onStep={acts.onStep}
        />
        <h2 className="min-w-0 flex-1 text-lg">
          <button
            type="button"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => acts.toggle(category.id)}
            className="flex min-h-13 w-full items-center gap-2 rounded-card px-1.5 text-left hover:bg-sunken"
          >
            <span className="min-w-0 flex-1 truncate">{name}</span>
            <span className="shrink-0 text-[0.9375rem] font-normal text-ink-soft">
              {t('count', { count: items.length })}
            </span>
            <ChevronDown
              aria-hidden
              className={classNames('size-5 shrink-0 transition-transform', !isOpen && '-rotate-90')}
            />
          </button>
        </h2>
        <IconButton label={t('edit', { name })} onClick={() => acts.edit(category.id)}>
          <Pencil aria-hidden className="size-5" />
        </IconButton>
      </div>
      <ol id={id} {...sortList('dish', category.id)} className={classNames('min-h-2', sortListClass)}>
        {isOpen &&
          portions.map(({ from, part }) => (
            <Near
              key={from}
              height={part.length * dishRowHeight}
              isNow={part.some((item) => item.id === focused)}
            >
              {() =>
                part.map((item) => (
                  <DishRow
                    key={item.id}
                    item={item}
                    sizes={childrenOf(sizes, item.id)}
                    isSoldOut={Object.hasOwn(soldOut, item.id)}
                    acts={dishes}
                  />
                ))
              }
            </Near>
          ))}
      </ol>
      {isOpen && (
        <QuickAdd categoryId={category.id} category={name} currency={props.currency} onAdd={acts.add} />
      )}
    </li>
  );
});
