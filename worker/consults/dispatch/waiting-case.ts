import type { ConsultMode, Species } from '../../../contract/consults.ts';
import type { Level } from '../../../contract/urgency.ts';

/** A consult that waits, as dispatch sees it: nothing of who asks or what they wrote. Instants are milliseconds since 1970. */
export interface WaitingCase {
  readonly id: string;
  readonly level: Level;
  readonly species: Species;
  readonly mode: ConsultMode;
  /** The language of the owner. */
  readonly language: string;
  /** Where the animal is (ISO 3166-1 alpha-2). */
  readonly country: string;
  readonly queuedAt: number;
  /** The queue's order: what waits with an earlier one comes first. */
  readonly dueAt: number;
  /** Vets to whom it was offered in vain, in the order of their last offers. */
  readonly offeredTo: readonly string[];
  /** When the last of these offers was made; null: it was offered to nobody yet. */
  readonly offeredAt: number | null;
  /** The owner has no page open: their place is kept, and nobody is offered a consult without an owner. */
  readonly isAway: boolean;
}

/** The order of the queue: earlier due first, then who waited longer; ids break the tie, so that everybody sees the same order. */
export function compareCases(one: WaitingCase, other: WaitingCase): number {
  return one.dueAt - other.dueAt || one.queuedAt - other.queuedAt || (one.id < other.id ? -1 : 1);
}
