import * as z from 'zod';
import { consultModes, consultStatuses } from '../../../contract/consults.ts';
import { recordSides } from '../../../contract/record.ts';
import { levels } from '../../../contract/urgency.ts';
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
});

/** What the database answers of a record (private.record_of): entries by their day, those that were removed included; consults from the newest. */
export const recordOfSchema = z.object({
  pet: petSchema.extend({ createdAt: moment }),
  weights: z.array(weightEntrySchema),
  vaccinations: z.array(vaccinationEntrySchema),
  medications: z.array(medicationEntrySchema),
  consults: z.array(recordConsultSchema),
});

/** The record of an animal, and as what the caller reads it. */
export const recordSchema = recordOfSchema.extend({ side: z.enum(recordSides) });
export type PetRecord = z.infer<typeof recordSchema>;
