import type { ConsultMode, Species } from '../../../contract/consults.ts';

/** A vet on duty, as dispatch sees them. */
export interface DutyVet {
  readonly id: string;
  readonly species: ReadonlySet<Species>;
  readonly modes: ReadonlySet<ConsultMode>;
  readonly languages: ReadonlySet<string>;
  /** Countries whose licence they hold (ISO 3166-1 alpha-2). */
  readonly countries: ReadonlySet<string>;
  /** Countries whose licence they held and that has run out: nothing from there is theirs. */
  readonly lapsed: ReadonlySet<string>;
  /** Since when they have had nothing new, in milliseconds since 1970. */
  readonly idleSince: number;
  readonly chatsInHand: number;
  readonly videosInHand: number;
  /** Chats that they take at once. */
  readonly chatsAtOnce: number;
  /** The consult that they are being offered; they get no second one meanwhile. */
  readonly offer: string | null;
}
