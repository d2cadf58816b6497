export const consultModes = ['chat', 'video'] as const;
export type ConsultMode = (typeof consultModes)[number];

/** What became of the time after a consult in which its owner may still write to its vet: nobody wrote, the owner waits for an answer, the vet wrote last. */
export const followUpStates = ['none', 'asked', 'answered'] as const;
/** Hours of that time, at most. */
export const longestFollowUpHours = 336;

export const consultStatuses = ['queued', 'active', 'ended', 'cancelled', 'expired'] as const;

/** Who may be in a consult's room. */
export const roomRoles = ['owner', 'vet', 'guest'] as const;

/** Who may have said what is in an archive. */
export const senderRoles = [...roomRoles, 'system'] as const;

export const species = ['dog', 'cat', 'horse', 'other'] as const;
export type Species = (typeof species)[number];

/** What means "go to a clinic now" in dogs, cats and horses; each has its text in `emergency.signs`. */
export const emergencySigns = [
  'breathing',
  'collapse',
  'seizure',
  'bloat',
  'urine',
  'hit',
  'bleeding',
  'poison',
  'colic',
  'birth',
] as const;

export const sexes = ['female', 'male'] as const;

/** UTF-16 units that a person may write, at most. The database leaves more room where it counts characters otherwise. */
export const longest = {
  petName: 60,
  petNotes: 2000,
  /** Why the consult is asked for. */
  reason: 2000,
  /** One message of the chat. */
  message: 4000,
  ratingComment: 2000,
} as const;

/** Grams that an animal may weigh. */
export const heaviestGrams = 2_000_000;

/** The most stars of a rating; one is the least. */
export const mostStars = 5;
