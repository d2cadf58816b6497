import type { Species } from './consults.ts';

/** What is kept in an animal's record, an entry each. */
export const recordEntries = ['weight', 'vaccination', 'medication'] as const;
export type RecordEntry = (typeof recordEntries)[number];

/** As what somebody writes an entry: the animal's owner, or the vet who has it in hand. */
export const recordSides = ['owner', 'vet'] as const;

/** UTF-16 units of what is written in an entry, at most. The database leaves more room where it counts characters otherwise. */
export const longestOfRecord = {
  product: 80,
  batch: 40,
  clinic: 80,
  medicine: 120,
  dose: 300,
  purpose: 200,
  /** For whom a share link is, in the owner's words. */
  shareLabel: 60,
} as const;

/** Entries of one kind that an animal may have, those that were removed included. */
export const mostEntries = 1_000;

/**
 * Grams between which an animal of a species weighs, from the lightest newborn to the heaviest that is known to happen. What lies outside is asked about
 * and not refused: it is more often a wrong unit or a digit too many than a wonder.
 */
export const likelyGrams: Readonly<
  Record<Exclude<Species, 'other'>, readonly [least: number, most: number]>
> = {
  dog: [100, 110_000],
  cat: [70, 15_000],
  horse: [15_000, 1_200_000],
};

/** For how many days a record may be shared by a link. */
export const shareDays = [1, 7, 30] as const;

/** How often a shared record may be opened, unless the owner says otherwise, and at most. */
export const usualOpenings = 10;
export const mostOpenings = 50;

/** How many links of one animal may be open at once. */
export const mostOpenShares = 10;

/** For how many minutes an opening of a shared record lasts: reloading and saving meanwhile counts no more. */
export const openingMinutes = 30;

/** How many days before a vaccination is due its owner is reminded. */
export const reminderDays = 14;
