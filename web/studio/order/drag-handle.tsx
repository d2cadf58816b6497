import { GripVertical } from 'lucide-react';
import { type KeyboardEvent, memo, type PointerEvent } from 'react';
import { classNames } from '../../kit/ui/class-names.ts';
import { type Drop, dragRow } from './drag.ts';

interface DragHandleProps {
  /** "Mover Tortilla". */
  readonly label: string;
  /** The id of what says which keys do it. */
  readonly hintId: string;
  readonly rowId: string;
  /** It was let go there. */
  readonly onDrop: (rowId: string, drop: Drop) => void;
  /** So many places down, or up; to the end and the beginning by infinity. */
  readonly onStep: (rowId: string, steps: number) => void;
}

const keys: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/**
 * What a row is moved by: dragged with finger or mouse, or by the arrow keys. The row around it has `sortRow`, the list `sortList`. The caller says
 * aloud where it is now.
 */
export const DragHandle = memo(function DragHandle({
  label,
  hintId,
  rowId,
  onDrop,
  onStep,
}: DragHandleProps) {
  const down = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0) return;
    dragRow(event.currentTarget, event, (drop) => drop && onDrop(rowId, drop));
  };
  const press = (event: KeyboardEvent<HTMLButtonElement>) => {
    const steps = keys[event.key];
    if (steps === undefined) return;
    event.preventDefault();
    onStep(rowId, steps);
  };
  return (
    <button
      type="button"
      aria-label={label}
      aria-describedby={hintId}
      data-handle={rowId}
      onPointerDown={down}
      onKeyDown={press}
      className={classNames(
        'inline-grid h-11 w-9 shrink-0 cursor-grab touch-none place-items-center rounded-card text-ink-soft',
        'select-none hover:bg-sunken hover:text-ink active:cursor-grabbing',
      )}
    >
      <GripVertical aria-hidden className="size-5" />
    </button>
  );
});

/** Says of an element that it is a row that can be moved. */
export const sortRow = (kind: string, id: string) => ({ 'data-sort-row': kind, 'data-sort-id': id });

/** Says of an element that rows of a kind can be let go in it. */
export const sortList = (kind: string, id: string) => ({ 'data-sort-list': kind, 'data-list-id': id });

/** How a row looks while it is dragged, and where it would go. */
export const sortRowClass =
  'relative data-dragged:z-20 data-dragged:bg-surface data-dragged:shadow-lg data-dragged:opacity-95 data-[drop=before]:shadow-[0_-3px_0_var(--primary)] data-[drop=after]:shadow-[0_3px_0_var(--primary)]';
export const sortListClass = 'data-[drop=within]:outline-3 data-[drop=within]:outline-primary';

/** Gives the focus back to the handle of a row that was moved, once it is drawn in its new place. */
export function focusHandle(rowId: string): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`[data-handle="${CSS.escape(rowId)}"]`)?.focus(),
  );
}
