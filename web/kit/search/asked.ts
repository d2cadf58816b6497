import type { SearchKind } from '../../../contract/search.ts';

/** How far back something may lie, in days. */
export const spans = { week: 7, month: 31, year: 366 } as const;
export type Span = keyof typeof spans;

/** What results are narrowed to; null: not by that. */
export type Narrowed = Readonly<{ kind: SearchKind | null; animal: string | null; span: Span | null }>;

export const everything: Narrowed = { kind: null, animal: null, span: null };

/** By how many things the results are narrowed. */
export const countNarrowed = (narrowed: Narrowed): number =>
  Object.values(narrowed).filter((one) => one !== null).length;

/** The shortest text that is looked for: one letter says nothing. */
const shortest = 2;

/** What the Worker is asked; a page has ten results. */
export type Asked = Readonly<{
  q: string;
  kind?: SearchKind;
  animal?: string;
  from?: string;
  limit: number;
}>;

/** What is asked for what was typed and chosen; null while there is nothing to look for. `now`: milliseconds since 1970. */
export function askedOf(typed: string, { kind, animal, span }: Narrowed, now: number): Asked | null {
  const q = typed.trim();
  if (q.length < shortest) return null;
  const day = span && new Date(now - spans[span] * 86_400_000).toISOString().slice(0, 10);
  return { q, limit: 10, ...(kind && { kind }), ...(animal && { animal }), ...(day && { from: day }) };
}
