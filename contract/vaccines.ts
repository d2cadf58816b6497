import type { Species } from './consults.ts';

/**
 * What an animal is vaccinated against. Names are those of the guidelines: `dhpp` distemper, hepatitis and parvovirus (with or without parainfluenza),
 * `fvrcp` panleukopenia, herpesvirus and calicivirus, `eee-wee` eastern and western equine encephalomyelitis, `ehv` equine herpesvirus.
 */
export const vaccines = [
  'rabies',
  'dhpp',
  'leptospirosis',
  'kennel-cough',
  'leishmaniosis',
  'fvrcp',
  'felv',
  'tetanus',
  'influenza',
  'ehv',
  'west-nile',
  'eee-wee',
  'strangles',
  'other',
] as const;
export type Vaccine = (typeof vaccines)[number];

/** Where the usual interval of a vaccine comes from. */
export const vaccineSources = {
  /** Squires et al., "2024 guidelines for the vaccination of dogs and cats", Journal of Small Animal Practice 65 (2024), 277-316. */
  wsava: 'https://wsava.org/global-guidelines/vaccination-guidelines/',
  /** American Association of Equine Practitioners, "Vaccination guidelines", core and risk-based vaccines for adult horses. */
  aaep: 'https://aaep.org/guidelines-resources/resource-library/vaccination-guidelines/',
} as const;
export type VaccineSource = keyof typeof vaccineSources;

/** When an adult that was vaccinated as a young one is vaccinated again. */
export interface UsualVaccine {
  readonly vaccine: Vaccine;
  /** Months to the next one. */
  readonly months: number;
  readonly source: VaccineSource;
  /** Young ones have a course: doses up to 16 weeks of age, and one more at 26 weeks (WSAVA 2024, core vaccines). */
  readonly course?: true;
}

/**
 * The usual vaccines of a species, the one that most have first, with the interval of the guideline. Rabies is a year here, the shortest that labels and laws ask for: how often, and
 * whether at all, is law and differs by country and, in Spain, by autonomous community. They are suggestions that people change, never rules.
 */
export const usualVaccines: Readonly<Record<Species, readonly UsualVaccine[]>> = {
  dog: [
    { vaccine: 'dhpp', months: 36, source: 'wsava', course: true },
    { vaccine: 'rabies', months: 12, source: 'wsava' },
    { vaccine: 'leptospirosis', months: 12, source: 'wsava' },
    { vaccine: 'kennel-cough', months: 12, source: 'wsava' },
    { vaccine: 'leishmaniosis', months: 12, source: 'wsava' },
  ],
  cat: [
    { vaccine: 'fvrcp', months: 36, source: 'wsava', course: true },
    { vaccine: 'rabies', months: 12, source: 'wsava' },
    { vaccine: 'felv', months: 12, source: 'wsava' },
  ],
  horse: [
    { vaccine: 'tetanus', months: 12, source: 'aaep' },
    { vaccine: 'influenza', months: 6, source: 'aaep' },
    { vaccine: 'ehv', months: 6, source: 'aaep' },
    { vaccine: 'west-nile', months: 12, source: 'aaep' },
    { vaccine: 'rabies', months: 12, source: 'aaep' },
    { vaccine: 'eee-wee', months: 12, source: 'aaep' },
    { vaccine: 'strangles', months: 12, source: 'aaep' },
  ],
  other: [],
};

/** What is offered for an animal of this species: its usual vaccines, and `other`, whose product says what it is. */
export const vaccinesOf = (species: Species): readonly Vaccine[] => [
  ...usualVaccines[species].map(({ vaccine }) => vaccine),
  'other',
];
