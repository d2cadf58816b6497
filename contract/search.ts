/** What can be found. Each kind says in db/functions/core/search-texts.sql or a product's folder what of it is looked through. */
export const searchKinds = ['article', 'animal', 'consult', 'message', 'note', 'plan', 'vet'] as const;
export type SearchKind = (typeof searchKinds)[number];

/** Of a search. */
export const searchBounds = {
  /** UTF-16 units that may be looked for. */
  longest: 300,
  /** Results of either ranking that count: what comes later is hardly what was meant. */
  perRanking: 100,
} as const;

/** Of the work that makes texts findable by meaning. */
export const embeddingBounds = {
  /** Texts of a batch. */
  batch: 100,
  /** Seconds for which a batch belongs to whom it was handed to. */
  leaseSeconds: 120,
  /** Tries before a text is set aside. */
  attempts: 5,
} as const;
