import { type Dispatch, type SetStateAction, useDeferredValue, useId, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { sameName } from '../../../../worker/sites/menu-text/same-name.ts';
import { EmptyState } from '../../../kit/ui/empty-state.tsx';
import { useContent } from '../../content/use-content.ts';
import { sortList } from '../../order/drag-handle.tsx';
import { childrenOf, type ItemRow, type MenuRow, type MenuRows } from '../menu-rows.ts';
import { usePriceWords } from '../price-words.ts';
import { useMenuWords } from '../use-menu.ts';
import { useOrder } from '../use-order.ts';
import { useGo } from '../use-place.ts';
import { type CategoryActs, CategorySection } from './category-section.tsx';
import type { DishRowActs } from './dish-row.tsx';
import { type ListState, toggled } from './list-state.ts';
import { ListTools } from './list-tools.tsx';
import { useListActs } from './use-list-acts.ts';

/** More dishes than this begin with their categories closed. */
const fewDishes = 80;

interface MenuListProps {
  readonly menu: MenuRow;
  readonly rows: MenuRows;
  readonly list: ListState;
  readonly onList: Dispatch<SetStateAction<ListState>>;
  /** The dish that one comes back from. */
  readonly focused: string | null;
}

/** The categories and dishes of a menu: found, opened, put in order, added to. */
export function MenuList({ menu, rows, list, onList, focused }: MenuListProps) {
  const t = useTranslations('studioMenu');
  const hintId = useId();
  const go = useGo();
  const { languages, currency, nameOf } = useMenuWords();
  const priceOf = usePriceWords();
  const soldOut = useContent(({ content }) => content.live.soldOut);
  const [said, say] = useState('');
  const { asked } = list;
  const wanted = sameName(useDeferredValue(asked));
  const categories = childrenOf(rows.categories, menu.id);
  const count = categories.reduce((sum, { id }) => sum + childrenOf(rows.items, id).length, 0);
  const allOpen = list.allOpen ?? count <= fewDishes;
  const acts = useListActs(rows, say);
  const order = useOrder({ table: 'menu_categories', rows: categories, nameOf, say });

  const found = useMemo(() => {
    if (wanted === '') return null;
    const matches = ({ name }: ItemRow) =>
      languages.some((language) => sameName(name[language] ?? '').includes(wanted));
    return new Map(categories.map(({ id }) => [id, childrenOf(rows.items, id).filter(matches)]));
  }, [wanted, categories, rows.items, languages]);

  const dishes = useMemo(
    (): DishRowActs => ({
      nameOf,
      priceOf,
      hintId,
      open: (dish) => go({ dish }),
      onDrop: acts.moveDish,
      onStep: acts.stepDish,
    }),
    [nameOf, priceOf, hintId, go, acts],
  );
  const ofCategories = useMemo(
    (): CategoryActs => ({
      toggle: (id) => onList((now) => toggled(now, id)),
      edit: (category) => go({ category }),
      ...order,
      add: acts.addDish,
    }),
    [go, acts, order, onList],
  );
  const shown = found ? categories.filter(({ id }) => (found.get(id)?.length ?? 0) > 0) : categories;

  return (
    <>
      <ListTools
        menu={menu}
        rows={rows}
        asked={asked}
        onAsked={(text) => onList((now) => ({ ...now, asked: text }))}
        isAllOpen={allOpen && list.but.size === 0}
        onAllOpen={(all) => onList((now) => ({ ...now, allOpen: all, but: new Set() }))}
        onAdded={(id) => onList((now) => (allOpen ? now : toggled(now, id)))}
        say={say}
      />
      <p id={hintId} className="sr-only">
        {t('moveHint')}
      </p>
      <p role="status" className="sr-only">
        {said}
      </p>
      {found && shown.length === 0 && <EmptyState title={t('nothingFound', { asked })} />}
      <ol {...sortList('category', menu.id)} className="flex flex-col gap-4">
        {shown.map((category) => (
          <CategorySection
            key={category.id}
            category={category}
            name={nameOf(category)}
            items={found?.get(category.id) ?? childrenOf(rows.items, category.id)}
            sizes={rows.sizes}
            soldOut={soldOut}
            isOpen={found !== null || allOpen !== list.but.has(category.id)}
            focused={focused}
            currency={currency}
            acts={ofCategories}
            dishes={dishes}
          />
        ))}
      </ol>
    </>
  );
}
