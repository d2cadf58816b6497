/** Sends the focus to the first control of a form that is marked invalid, once the marks are drawn. */
export function focusFirstInvalid(form: HTMLElement | null): void {
  requestAnimationFrame(() => {
    const marked = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
    const control = marked?.matches('[role="radiogroup"]')
      ? marked.querySelector<HTMLElement>('input')
      : marked;
    control?.focus();
  });
}
