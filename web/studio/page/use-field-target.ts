import { useEffect } from 'react';
import { markOfField } from '../preview/edit-place.ts';
import { useWorkspace } from '../workspace/workspace-context.ts';

const focusable = 'input:not([type="hidden"]), textarea, select, button';

/** The element of a field, or of the nearest that it is within. */
function spotOf(field: string): HTMLElement | null {
  const steps = field.split('.');
  for (let length = steps.length; length > 0; length--) {
    const name = steps.slice(0, length).join('.');
    const spot = document.querySelector<HTMLElement>(
      `[data-field="${CSS.escape(name)}"], [data-field^="${CSS.escape(`${name}.`)}"]`,
    );
    if (spot) return spot;
  }
  return null;
}

/** Has the page show the field that somebody is in. */
export function useShownField(): void {
  const { show } = useWorkspace();
  useEffect(() => {
    const enter = ({ target }: FocusEvent) => {
      const spot = target instanceof Element ? target.closest('[data-field]') : null;
      const field = spot?.getAttribute('data-field');
      if (field) show(markOfField(field));
    };
    document.addEventListener('focusin', enter);
    return () => document.removeEventListener('focusin', enter);
  }, [show]);
}

/** Opens the part of a field and takes the focus there: when the address names it, and each time that it is pointed at on the page. */
export function useFieldTarget(field: string | undefined, open: (field: string) => void): void {
  const { edited } = useWorkspace();
  const at = edited?.at;
  // biome-ignore lint/correctness/useExhaustiveDependencies: pointed at again, the same field is focused again
  useEffect(() => {
    if (field === undefined) return;
    if (spotOf(field)?.contains(document.activeElement)) return;
    open(field);
    // When it is drawn.
    const frame = requestAnimationFrame(() => {
      const spot = spotOf(field);
      spot?.scrollIntoView({ block: 'center' });
      spot?.querySelector<HTMLElement>(focusable)?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [field, at]);
}
