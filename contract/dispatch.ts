/** Seconds that a vet has to answer an offer. */
export const offerSeconds = 20;

/** Minutes that the place of somebody who went away is kept. */
export const placeKeptMinutes = 10;

/** Minutes that a vet may leave an accepted consult without a word, and minutes that they may be disconnected from it. */
export const vetSilence = { withoutWord: 3, disconnected: 2 } as const;

/** What became of an offer. `withdrawn`: the consult waits no more, or the vet went off duty. */
export const offerOutcomes = ['accepted', 'declined', 'timed-out', 'withdrawn', 'gone'] as const;

/** What a vet's skills are about. A vet is offered only what all of species, mode and country allow; a language is preferred. */
export const skillKinds = ['species', 'language', 'mode', 'country'] as const;

/** How many chats a vet may have in hand at once: what a new vet begins with, and the most that one may choose. */
export const chatsAtOnce = { usual: 3, most: 10 } as const;

/** Where a request to be called back stands. `called`: its person was told; `started`: the consult exists. */
export const callbackStates = ['open', 'called', 'started', 'withdrawn', 'expired'] as const;

/** Hours that a request to be called back is kept. */
export const callbackHours = 24;

/** Weeks for which a shift can be planned at once. */
export const mostShiftWeeks = 26;

/** Why a vet says that a case is more or less urgent than the rules did. */
export const relevelReasons = ['worse', 'better', 'answers-wrong', 'more-known', 'other'] as const;
export type RelevelReason = (typeof relevelReasons)[number];

/** Why a vet gives a consult back to the queue. */
export const returnReasons = ['not-my-field', 'language', 'no-time', 'technical', 'other'] as const;
export type ReturnReason = (typeof returnReasons)[number];
