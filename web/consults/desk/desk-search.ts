/** `?consult=` of the desk: the conversation in the middle. */
export function readConsult(search: Record<string, unknown>): { consult?: string | undefined } {
  return { consult: typeof search.consult === 'string' ? search.consult : undefined };
}
