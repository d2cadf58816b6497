import * as z from 'zod';
import { consultModes, species } from '../../contract/consults.ts';
import { locales } from '../../contract/people.ts';
import { levels } from '../../contract/urgency.ts';
import { instant } from './wire.ts';

/** A case that waits, as every vet sees it: nothing of who asks or what they wrote. `offered`: a vet is being asked right now. */
export const waitingCaseSchema = z.object({
  id: z.uuid(),
  level: z.enum(levels),
  species: z.enum(species),
  locale: z.enum(locales),
  mode: z.enum(consultModes),
  queuedAt: instant,
  offered: z.boolean(),
});
export type WaitingCase = z.infer<typeof waitingCaseSchema>;

const caseFields = waitingCaseSchema.shape;

/** A case on the wire: its fields in this order, without names, so that a frame of hundreds stays small. */
export const caseRowSchema = z.tuple([
  caseFields.id,
  caseFields.level,
  caseFields.species,
  caseFields.locale,
  caseFields.mode,
  caseFields.queuedAt,
  z.literal([0, 1]),
]);
export type CaseRow = z.infer<typeof caseRowSchema>;

export const rowOfCase = ({ id, level, species, locale, mode, queuedAt, offered }: WaitingCase): CaseRow => [
  id,
  level,
  species,
  locale,
  mode,
  queuedAt,
  offered ? 1 : 0,
];

export const caseOfRow = ([id, level, species, locale, mode, queuedAt, offered]: CaseRow): WaitingCase => ({
  id,
  level,
  species,
  locale,
  mode,
  queuedAt,
  offered: offered === 1,
});

/** The whole case: for the vet who is being offered it, or who opened it on purpose. `triage`: what was answered, in the ids of the rules. */
export const wholeCaseSchema = z.object({
  id: z.uuid(),
  level: z.enum(levels),
  mode: z.enum(consultModes),
  locale: z.enum(locales),
  /** Where the animal is (ISO 3166-1 alpha-2). */
  country: z.string(),
  queuedAt: instant,
  /** The owner has no page open right now. */
  isAway: z.boolean(),
  ownerName: z.string(),
  reason: z.string(),
  pet: z.object({
    name: z.string(),
    species: z.enum(species),
    speciesOther: z.string().nullable(),
    birthDate: z.string().nullable(),
    weightGrams: z.int().nullable(),
  }),
  triage: z
    .object({
      version: z.string(),
      level: z.enum(levels),
      answers: z.json(),
      reasons: z.json(),
      decidedAt: instant,
    })
    .nullish(),
});
export type WholeCase = z.infer<typeof wholeCaseSchema>;
