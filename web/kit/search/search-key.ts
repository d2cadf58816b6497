type Pressed = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'defaultPrevented'
> & {
  readonly target: EventTarget | null;
};

/** Where a sign that is typed belongs to what is written. */
const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select, [role="textbox"]'));

/**
 * Whether a key asks for the search: Ctrl+K (or Command+K) everywhere, `/` where nobody writes. Under a dialog it asks for nothing.
 */
export function isSearchKey(event: Pressed): boolean {
  if (event.defaultPrevented || event.altKey) return false;
  if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return false;
  const isCommand = event.ctrlKey || event.metaKey;
  if (isCommand) return !event.shiftKey && event.key.toLowerCase() === 'k';
  // On many keyboards the stroke needs Shift.
  return event.key === '/' && !isWriting(event.target);
}
