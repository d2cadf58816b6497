import * as z from 'zod';
import { consultModes, consultStatuses } from '../../../contract/consults.ts';
import { locales } from '../../../contract/people.ts';
import { recordSides } from '../../../contract/record.ts';
import { levels } from '../../../contract/urgency.ts';
import { carePlanContentSchema } from '../care-plans/care-plan.ts';
import { petSchema } from '../pets/pet.ts';
import { medicationEntrySchema, vaccinationEntrySchema, weightEntrySchema } from './entry.ts';

const moment = z.iso.datetime({ offset: true });

/** A consult about the animal that a vet answered. */
export const recordConsultSchema = z.object({
  id: z.uuid(),
  mode: z.enum(consultModes),
  status: z.enum(consultStatuses),
  level: z.enum(levels),
  /** Why it was asked for; empty once it was erased. */
  reason: z.string(),
  startedAt: moment,
  endedAt: moment.nullable(),
  vet: z.string().nullable(),
  /** How many files were sent in it. */
  files: z.number().int(),
});

/** A plan that a vet signed for the owner. */
export const recordPlanSchema = z.object({
  id: z.uuid(),
  consultId: z.uuid(),
  /** What the vet was called when they signed it. */
  vet: z.string(),
  locale: z.enum(locales),
  content: carePlanContentSchema,
  /** The plan whose place it takes and why; the plan that took its own. */
  amends: z.uuid().nullable(),
  amendReason: z.string().nullable(),
  amendedBy: z.uuid().nullable(),
  /** SHA-256 of what was signed, in hex. */
  contentHash: z.string(),
  signedAt: moment,
});

/** What the database answers of a record (private.record_of): entries by their day, those that were removed included; plans and consults from the newest. */
export const recordOfSchema = z.object({
  pet: petSchema.omit({ foodChainBy: true, foodChainAt: true }).extend({ createdAt: moment }),
  weights: z.array(weightEntrySchema),
  vaccinations: z.array(vaccinationEntrySchema),
  medications: z.array(medicationEntrySchema),
  plans: z.array(recordPlanSchema),
  consults: z.array(recordConsultSchema),
});

export type RecordOf = z.infer<typeof recordOfSchema>;
export type RecordPlan = z.infer<typeof recordPlanSchema>;

/** The record of an animal, and as what the caller reads it. */
export const recordSchema = recordOfSchema.extend({ side: z.enum(recordSides) });
