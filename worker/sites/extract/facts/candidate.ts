import type { FoundFacts, Origin } from '../draft.ts';
import type { ElementNode } from '../html/node.ts';
import type { Page, Source } from '../page.ts';
import { sourceIn } from '../page.ts';

type FactName = Exclude<keyof FoundFacts, 'links'>;
type LinkName = keyof FoundFacts['links'];
export type FactKey = FactName | `links.${LinkName}`;

/** Something that a page says of a fact. Several may say the same, or not. */
export interface Candidate {
  readonly key: FactKey;
  readonly value: unknown;
  /** How far this way of saying it can be trusted: docs/import.md. */
  readonly confidence: number;
  readonly origin: Origin;
  readonly source: Source;
}

/** How far a way of saying something is trusted before it is compared with others, by docs/import.md. */
export const trust = {
  'json-ld': 0.95,
  microdata: 0.93,
  rdfa: 0.93,
  link: 0.9,
  labelled: 0.88,
  shared: 0.85,
  menu: 0.8,
  pattern: 0.75,
  title: 0.6,
  guess: 0.6,
} as const satisfies Record<Origin, number>;

/** A candidate from an element of a page. */
export const candidate = (
  page: Pick<Page, 'address'>,
  key: FactKey,
  value: unknown,
  origin: Origin,
  at: ElementNode,
  quote: string,
  confidence: number = trust[origin],
): Candidate => ({ key, value, confidence, origin, source: sourceIn(page, at, quote) });
