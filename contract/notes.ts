import type { Species } from './consults.ts';

/** The four parts of a vet's note on a consult (SOAP), in the order in which they are written. */
export const noteParts = ['subjective', 'objective', 'assessment', 'plan'] as const;
export type NotePart = (typeof noteParts)[number];

/** UTF-16 units that a vet may write, at most. */
export const noteLengths = {
  /** Of each part. */
  part: 8000,
  /** Of a remark that is added to a signed note. */
  addendum: 2000,
} as const;

/** Remarks that may be added to a signed note. */
export const mostAddenda = 50;

/** A vital sign that is a number: what it is counted in, and what can be true of a living animal. */
export interface NumberVital {
  readonly kind: 'number';
  readonly unit: 'celsius' | 'beats' | 'breaths' | 'seconds' | 'score';
  readonly least: number;
  readonly most: number;
  /** The smallest difference that is written down. */
  readonly step: number;
  readonly species: readonly Species[];
}

/** A vital sign that is one of a few words. */
export interface WordVital {
  readonly kind: 'word';
  readonly words: readonly string[];
  readonly species: readonly Species[];
}

const every: readonly Species[] = ['dog', 'cat', 'horse', 'other'];

/** The vital signs that a note may hold, in the order in which they are asked, and of which animals they are said. */
export const vitals = {
  temperature: { kind: 'number', unit: 'celsius', least: 28, most: 44, step: 0.1, species: every },
  heartRate: { kind: 'number', unit: 'beats', least: 5, most: 500, step: 1, species: every },
  breathingRate: { kind: 'number', unit: 'breaths', least: 1, most: 300, step: 1, species: every },
  capillaryRefill: {
    kind: 'number',
    unit: 'seconds',
    least: 0.5,
    most: 10,
    step: 0.5,
    species: ['dog', 'cat', 'horse'],
  },
  membranes: {
    kind: 'word',
    words: ['pink', 'pale', 'white', 'brick-red', 'toxic-line', 'blue', 'yellow'],
    species: ['dog', 'cat', 'horse'],
  },
  pain: { kind: 'word', words: ['none', 'mild', 'moderate', 'severe'], species: every },
  alertness: { kind: 'word', words: ['bright', 'quiet', 'dull', 'unresponsive'], species: every },
  /** Of nine: Laflamme 1997 for dogs and cats, Henneke 1983 for horses. */
  bodyCondition: {
    kind: 'number',
    unit: 'score',
    least: 1,
    most: 9,
    step: 0.5,
    species: ['dog', 'cat', 'horse'],
  },
  gutSounds: { kind: 'word', words: ['normal', 'increased', 'reduced', 'absent'], species: ['horse'] },
  digitalPulse: { kind: 'word', words: ['normal', 'raised', 'bounding'], species: ['horse'] },
} as const satisfies Record<string, NumberVital | WordVital>;
export type VitalName = keyof typeof vitals;

/** The names of the vital signs, in the order in which they are asked. */
export const vitalNames = Object.keys(vitals).filter((name): name is VitalName => name in vitals);
