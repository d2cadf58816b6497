/**
 * Parts of what is drafted from a conversation. `reported` and `advised` are the summary for the record: what the owner told, and what the vet said. The
 * others are a care plan: what the vet thinks, what to do, medicines, signs that mean going to a clinic now, when to look again.
 */
export const draftParts = [
  'reported',
  'advised',
  'assessment',
  'instruction',
  'medicine',
  'warning',
  'check',
] as const;
export type DraftPart = (typeof draftParts)[number];

/** The parts that are the summary; the others are the care plan. */
export const summaryParts = ['reported', 'advised'] as const satisfies readonly DraftPart[];

/** How far a draft is: it waits for its turn, it is there, or it could not be made. */
export const draftStatuses = ['waiting', 'made', 'aside'] as const;

/** What a draft was made by where no provider is configured: sentences are chosen, not written. */
export const extractive = 'extractive';

/** Of drafts. */
export const draftBounds = {
  /** Lines of a part that are worth reading. */
  linesOfPart: 8,
  /** UTF-16 units of a line; longer than a message's sentence hardly ever is. */
  line: 600,
  /** Messages of a conversation that are read, the newest of them. */
  messages: 400,
  /** UTF-16 units of a conversation that leave for a provider, counted from its end. */
  sentUnits: 40_000,
  /** UTF-16 units of the reason for which a vet rejects one. */
  rejection: 500,
  /** Drafts that are handed out at once. */
  batch: 5,
  /** Seconds for which a draft belongs to whom it was handed to. */
  leaseSeconds: 180,
  /** Tries before one is set aside. */
  attempts: 5,
} as const;

/** Of messages that are read translated. */
export const translationBounds = {
  /** Messages of one call. */
  batch: 20,
  /** UTF-16 units of the messages of one call. */
  units: 8_000,
  /** Translations of one consult: what more is said is read in its own language. */
  ofConsult: 1_000,
} as const;
