/** The five levels of urgency, the most urgent first, as in the Veterinary Triage List (Ruys et al. 2012). */
export const levels = ['red', 'orange', 'yellow', 'green', 'blue'] as const;
export type Level = (typeof levels)[number];

/** What a case counts as that nobody triaged: neither a flag nor a reassurance. */
export const untriagedLevel: Level = 'yellow';

/** Minutes within which a vet should answer, by level: the target waits of the Veterinary Triage List. */
export const targetMinutes: Readonly<Record<Level, number>> = {
  red: 0,
  orange: 15,
  yellow: 60,
  green: 120,
  blue: 240,
};

/**
 * Minutes within which a vet is promised to answer, by level; who is answered later gets a consult for nothing. The target waits, and for red the
 * time in which nineteen of twenty are answered in a full evening of the simulation (docs/dispatch.md). What is sold is what the database says.
 */
export const promisedMinutes: Readonly<Record<Level, number>> = { ...targetMinutes, red: 5 };

/**
 * The order of the queue, in minutes: a case comes before those whose time of arrival plus this is later. So the urgent overtake, waiting
 * ages everybody, and nobody is overtaken for ever: what comes later than the difference between two levels comes behind. Red
 * has a head start over all that waits in an ordinary night. Chosen by reasoning, then looked at in the simulation (docs/dispatch.md).
 */
export const allowanceMinutes: Readonly<Record<Level, number>> = {
  red: -120,
  orange: 15,
  yellow: 60,
  green: 120,
  blue: 240,
};
