/** `?next=` of the sign-in page: only a path of this site, so that a link cannot send people elsewhere. */
export function readNext(search: Record<string, unknown>): { next?: string | undefined } {
  const { next } = search;
  return { next: typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : undefined };
}
