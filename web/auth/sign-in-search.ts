/** `?next=` of the sign-in page: only a path of this site, so that a link cannot send people elsewhere. */
export function readNext(search: Record<string, unknown>): { next?: string | undefined } {
  const { next } = search;
  return { next: typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : undefined };
}

/** `?next=` of the way back from another provider; `?linked=` when it was to add that provider to an account. */
export function readReturn(search: Record<string, unknown>): {
  next?: string | undefined;
  linked?: boolean | undefined;
} {
  return { ...readNext(search), linked: search.linked === undefined ? undefined : true };
}

/** `?next=` of the forgotten password; `?step=password` for who comes from the link of the mail. */
export function readForgotten(search: Record<string, unknown>): {
  next?: string | undefined;
  step?: 'password' | undefined;
} {
  return { ...readNext(search), step: search.step === 'password' ? 'password' : undefined };
}
