import { useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import type { MenuTable } from '../content/edit.ts';
import type { Drop } from '../order/drag.ts';
import { focusHandle } from '../order/drag-handle.tsx';
import { moveEdits, type Placed, stepTarget } from '../order/move-edits.ts';
import { useEdit } from './use-menu.ts';

interface OrderOptions<Row extends Placed> {
  readonly table: MenuTable;
  readonly rows: readonly Row[];
  readonly nameOf: (row: Row) => string;
  /** Speaks to screen readers. */
  readonly say: (text: string) => void;
}

/** The number of its place, from one, that a row has after so many steps; `rows` are as they were. */
export function placeAfter(rows: readonly Placed[], beforeId: string | null, steps: number): number {
  const at = beforeId === null ? rows.length : rows.findIndex(({ id }) => id === beforeId);
  // Further down, what it was put before moves up.
  return steps > 0 ? at : at + 1;
}

/** Puts the rows of one list in another order: what a `DragHandle` needs of it. The same functions while rows change. */
export function useOrder<Row extends Placed>(options: OrderOptions<Row>) {
  const t = useTranslations('studioMenu.did');
  const edit = useEdit();
  const latest = useRef(options);
  latest.current = options;
  return useMemo(() => {
    const move = (id: string, beforeId: string | null) => {
      const { table, rows, nameOf } = latest.current;
      const row = rows.find((one) => one.id === id);
      const edits = row ? moveEdits(table, rows, row, beforeId) : [];
      if (row && edits.length > 0) edit(edits, t('moved', { name: nameOf(row) }));
    };
    return {
      onDrop: (id: string, { beforeId }: Drop) => move(id, beforeId),
      onStep: (id: string, steps: number) => {
        const { rows, nameOf, say } = latest.current;
        const row = rows.find((one) => one.id === id);
        const beforeId = stepTarget(rows, id, steps);
        if (row === undefined || beforeId === undefined) return;
        move(id, beforeId);
        focusHandle(id);
        say(t('place', { name: nameOf(row), place: placeAfter(rows, beforeId, steps), of: rows.length }));
      },
    };
  }, [edit, t]);
}
