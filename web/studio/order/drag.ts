/** Where something was let go: in which list, and before which of its rows; null: at its end. */
export interface Drop {
  readonly listId: string;
  readonly beforeId: string | null;
}

const edge = 72;
const fastest = 14;

/** The box that scrolls when what is in it is dragged over its edge. */
function scrollerOf(element: Element): Element {
  for (let box = element.parentElement; box; box = box.parentElement) {
    const { overflowY } = getComputedStyle(box);
    if (/auto|scroll/.test(overflowY) && box.scrollHeight > box.clientHeight) return box;
  }
  return document.scrollingElement ?? document.documentElement;
}

/** How far to scroll when the pointer is there: the nearer to an edge, the faster. */
function pull(scroller: Element, y: number): number {
  const isPage = scroller === document.scrollingElement;
  const { top, bottom } = isPage ? { top: 0, bottom: innerHeight } : scroller.getBoundingClientRect();
  if (y < top + edge) return -fastest * Math.min(1, (top + edge - y) / edge);
  if (y > bottom - edge) return fastest * Math.min(1, (y - bottom + edge) / edge);
  return 0;
}

/** The row after this one in its list that is no part of what is dragged. */
function rowAfter(row: Element, dragged: Element): string | null {
  for (let next = row.nextElementSibling; next; next = next.nextElementSibling)
    if (next !== dragged && next.hasAttribute('data-sort-row')) return next.getAttribute('data-sort-id');
  return null;
}

/** What lies under the pointer: a row of the kind, or a list of the kind where there is none. */
function under(x: number, y: number, kind: string, dragged: Element) {
  for (const element of document.elementsFromPoint(x, y)) {
    if (dragged.contains(element)) continue;
    const row = element.closest(`[data-sort-row="${kind}"]`);
    if (row && row !== dragged) {
      const { top, height } = row.getBoundingClientRect();
      return { element: row, side: y < top + height / 2 ? ('before' as const) : ('after' as const) };
    }
    const list = element.closest(`[data-sort-list="${kind}"]`);
    if (list && !list.contains(dragged)) return { element: list, side: 'within' as const };
  }
  return undefined;
}

function dropAt(found: ReturnType<typeof under>, kind: string, dragged: Element): Drop | undefined {
  const listId = found?.element.closest(`[data-sort-list="${kind}"]`)?.getAttribute('data-list-id');
  if (!found || !listId) return undefined;
  if (found.side === 'within') return { listId, beforeId: null };
  const beforeId =
    found.side === 'before' ? found.element.getAttribute('data-sort-id') : rowAfter(found.element, dragged);
  return { listId, beforeId };
}

/**
 * Drags the row (`data-sort-row`, of a kind) that a handle is in, with finger, pen or mouse, until it is let go over a list of the kind (`data-sort-list`, `data-list-id`). Draws on
 * the elements themselves, so that nothing is rendered meanwhile. Escape leaves all as it was. `done` gets where it was let go; undefined for nowhere else.
 */
export function dragRow(
  handle: HTMLElement,
  begin: { pointerId: number; clientX: number; clientY: number },
  done: (drop: Drop | undefined) => void,
): void {
  const row = handle.closest<HTMLElement>('[data-sort-row]');
  const kind = row?.getAttribute('data-sort-row');
  if (!row || !kind) return;
  const scroller = scrollerOf(row);
  const scrolled = scroller.scrollTop;
  let [x, y] = [begin.clientX, begin.clientY];
  let marked: Element | undefined;
  let drop: Drop | undefined;
  let frame = 0;

  const draw = () => {
    scroller.scrollTop += pull(scroller, y);
    row.style.transform = `translateY(${y - begin.clientY + scroller.scrollTop - scrolled}px)`;
    const found = under(x, y, kind, row);
    marked?.removeAttribute('data-drop');
    marked = found?.element;
    if (found) found.element.setAttribute('data-drop', found.side);
    drop = dropAt(found, kind, row);
    frame = requestAnimationFrame(draw);
  };
  const end = (isDone: boolean) => {
    cancelAnimationFrame(frame);
    stop.abort();
    marked?.removeAttribute('data-drop');
    row.removeAttribute('data-dragged');
    row.style.transform = '';
    done(isDone ? drop : undefined);
  };
  const stop = new AbortController();
  const { signal } = stop;
  handle.setPointerCapture(begin.pointerId);
  handle.addEventListener(
    'pointermove',
    (event) => {
      [x, y] = [event.clientX, event.clientY];
    },
    { signal },
  );
  handle.addEventListener(
    'pointerup',
    () => {
      // What the last move said counts, whether it was drawn or not.
      drop = dropAt(under(x, y, kind, row), kind, row);
      end(true);
    },
    { signal },
  );
  handle.addEventListener('pointercancel', () => end(false), { signal });
  addEventListener('keydown', ({ key }) => key === 'Escape' && end(false), { signal, capture: true });
  row.setAttribute('data-dragged', '');
  frame = requestAnimationFrame(draw);
}
