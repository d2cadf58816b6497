import type { ConsultMode, Species } from '../../contract/consults.ts';
import type { Level } from '../../contract/urgency.ts';

/** What a simulated day is made of. Shares need not add up to one. */
export interface Load {
  /** Vets on duty, on average over the day. */
  readonly vets: number;
  /** Consults that begin to wait, on average over the day. */
  readonly perHour: number;
  readonly levels: Readonly<Record<Level, number>>;
  /** Nobody gives up by themselves. */
  readonly isPatient?: boolean;
}

/**
 * Of 475 calls out of hours that British vets and nurses recalled (VetSurgeon.org and VetNurse.co.uk), 28 % were emergencies, 65 % could have
 * waited for the day, 7 % were none. How the emergencies divide into red and orange, and the middle into yellow and green, is assumed.
 */
export const usualLevels: Load['levels'] = { red: 6, orange: 22, yellow: 30, green: 35, blue: 7 };

/** Assumed: dogs are asked about twice as often as cats, horses rarely. */
export const speciesShares: Readonly<Record<Species, number>> = { dog: 62, cat: 30, horse: 4, other: 4 };

/** Assumed: the markets that the product is sold in. One of them asks for a licence of its own in the simulation. */
export const countryShares = { ES: 45, MX: 30, GB: 12, US: 13 } as const;
export const needsLicence = (country: string): boolean => country === 'US';

export const languageOf: Readonly<Record<keyof typeof countryShares, string>> = {
  ES: 'es',
  MX: 'es',
  GB: 'en',
  US: 'en',
};

export const modeShares: Readonly<Record<ConsultMode, number>> = { chat: 90, video: 10 };

/** Arrivals by hour of the day, 1 on average: little at night, most in the evening, when clinics are closed and people at home. */
export const arrivalsByHour: readonly number[] = [
  0.6, 0.4, 0.3, 0.25, 0.25, 0.3, 0.5, 0.8, 1.0, 1.1, 1.1, 1.05, 1.0, 1.0, 1.0, 1.05, 1.15, 1.35, 1.65, 1.85,
  1.95, 1.8, 1.45, 1.1,
];

/** Shifts of eight hours: when they begin, and how many vets they have, 1 on average. */
export const shifts = [
  { begins: 7, share: 1.05 },
  { begins: 15, share: 1.4 },
  { begins: 23, share: 0.55 },
] as const;
export const shiftHours = 8;

/** People and vets as they are in the simulation. Durations in milliseconds; times are log-normal by median and sigma. */
export const behaviour = {
  consult: {
    chat: { median: 12 * 60_000, sigma: 0.65 },
    video: { median: 11 * 60_000, sigma: 0.5 },
  },
  /** Each further chat in hand makes all of a vet's chats so much slower. */
  slowerWithEach: 0.3,
  answer: { median: 5_000, sigma: 0.6 },
  declines: 0.05,
  /** Offers that nobody sees: they run out. */
  overlooks: 0.04,
  /** A vet loses the connection once in so long, for so long. */
  connected: 4 * 3_600_000,
  disconnected: 3 * 60_000,
  /** A vet begins and ends a shift around its hour. */
  punctuality: 12 * 60_000,
  /** Owners who put the page away while they wait; when, and for how long. */
  goesAway: 0.12,
  awayAfter: 8 * 60_000,
  awayFor: 4 * 60_000,
  /** When an owner gives up, by level: whoever is told of minutes and waits hours goes to a clinic. */
  patience: {
    red: { median: 40 * 60_000, sigma: 0.6 },
    orange: { median: 80 * 60_000, sigma: 0.6 },
    yellow: { median: 150 * 60_000, sigma: 0.6 },
    green: { median: 240 * 60_000, sigma: 0.6 },
    blue: { median: 300 * 60_000, sigma: 0.6 },
  },
} as const;
