import type { BusinessContent } from '../../content/business-content.ts';
import { rowSchemas } from '../../content/rows.ts';
import { sameContent } from '../../content/same-content.ts';
import { schemaAt } from '../../content/schema-at.ts';
import type { SiteDraft } from '../../extract/draft.ts';
import type { ContentEdit } from '../edits-towards.ts';
import type { Taken, TakenFact } from './taken.ts';

type Place = { readonly table: 'businesses' | 'configurations'; readonly path: readonly string[] };

/** Where a fact is kept. Hours count at once and are no edit of content. */
function placeOf(fact: Exclude<TakenFact, 'hours'>, language: string): Place {
  const [first, link] = fact.split('.');
  if (link !== undefined) return { table: 'businesses', path: ['contact', 'links', link] };
  if (fact === 'about') return { table: 'configurations', path: ['content', 'about', 'text', language] };
  if (['street', 'postalCode', 'locality', 'region'].includes(fact))
    return { table: 'businesses', path: ['contact', 'address', fact] };
  if (['phone', 'email', 'point'].includes(fact)) return { table: 'businesses', path: ['contact', fact] };
  return { table: 'businesses', path: [first ?? fact] };
}

/** A telephone number as contacts have it: beginning with a digit or a plus. */
const phone = (text: string): string => text.replace(/^\(([^)]*)\)/, '$1').replace(/^[^+\d]+/, '');

/** What a fact becomes: a clinic is no kind that pages are made for. */
function becomes(fact: Exclude<TakenFact, 'hours'>, { facts }: SiteDraft): unknown {
  const link = Object.entries(facts.links).find(([key]) => fact === `links.${key}`)?.[1];
  if (link) return link.value;
  if (fact === 'phone') return facts.phone && phone(facts.phone.value);
  if (fact === 'kind') return facts.kind?.value === 'clinic' ? 'other' : facts.kind?.value;
  const [, found] = Object.entries(facts).find(([key]) => key === fact) ?? [];
  return found && 'value' in found ? found.value : undefined;
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inside, key) =>
      typeof inside === 'object' && inside !== null
        ? Object.entries(inside).find(([name]) => name === key)?.[1]
        : undefined,
    value,
  );
}

/** The configuration whose words are changed. */
export interface Wording {
  readonly id: string;
  readonly content: unknown;
}

/** Edits that make of a business what was taken of a draft's facts, from what is there now; and which of them it cannot be. Pure. */
export function factEdits(
  { business }: BusinessContent,
  configuration: Wording | null,
  draft: SiteDraft,
  { facts, language }: Taken,
): { edits: ContentEdit[]; leftOut: TakenFact[] } {
  const edits: ContentEdit[] = [];
  const leftOut: TakenFact[] = [];
  for (const fact of facts) {
    if (fact === 'hours') continue;
    const { table, path } = placeOf(fact, language);
    const row = table === 'businesses' ? business : configuration;
    const value = schemaAt(rowSchemas[table], path)?.safeParse(becomes(fact, draft));
    if (row === null || value?.success !== true || value.data === undefined) {
      leftOut.push(fact);
      continue;
    }
    const was = at(row, path) ?? null;
    if (!sameContent(was, value.data))
      edits.push({ op: 'set', table, id: row.id, path: [...path], was, value: value.data });
  }
  return { edits, leftOut };
}
