import { useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { setEdit } from '../../content/set-field.ts';
import type { Drop } from '../../order/drag.ts';
import { focusHandle } from '../../order/drag-handle.tsx';
import { moveEdits, stepTarget } from '../../order/move-edits.ts';
import { childrenOf, type MenuRows } from '../menu-rows.ts';
import { useEdit, useMenuWords } from '../use-menu.ts';
import { placeAfter } from '../use-order.ts';
import { newDish } from './add-rows.ts';

/** What can be done with the dishes of a list. The same functions while its rows change; `say` speaks to screen readers. */
export function useListActs(rows: MenuRows, say: (text: string) => void) {
  const t = useTranslations('studioMenu.did');
  const edit = useEdit();
  const { languages, nameOf } = useMenuWords();
  const latest = useRef(rows);
  latest.current = rows;
  return useMemo(() => {
    const [first = 'es'] = languages;
    const findItem = (id: string) => [...latest.current.items.values()].flat().find((item) => item.id === id);
    const moveDish = (id: string, { listId, beforeId }: Drop) => {
      const item = findItem(id);
      if (item === undefined) return;
      const list = childrenOf(latest.current.items, listId);
      const order = moveEdits('menu_items', list, item, beforeId);
      const home =
        item.categoryId === listId
          ? []
          : [setEdit('menu_items', id, ['categoryId'], item.categoryId, listId)];
      if (order.length + home.length > 0) edit([...home, ...order], t('moved', { name: nameOf(item) }));
    };
    const stepDish = (id: string, steps: number) => {
      const item = findItem(id);
      if (item === undefined) return;
      const list = childrenOf(latest.current.items, item.categoryId);
      const beforeId = stepTarget(list, id, steps);
      if (beforeId === undefined) return;
      moveDish(id, { listId: item.categoryId, beforeId });
      focusHandle(id);
      say(t('place', { name: nameOf(item), place: placeAfter(list, beforeId, steps), of: list.length }));
    };
    const addDish = (categoryId: string, name: string, price: number | null) => {
      const list = childrenOf(latest.current.items, categoryId);
      edit(newDish(categoryId, list, { [first]: name }, price), t('added', { name }));
      say(t('added', { name }));
    };
    return { moveDish, stepDish, addDish };
  }, [edit, languages, nameOf, say, t]);
}
