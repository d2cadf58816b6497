import * as z from 'zod';
import { heaviestGrams } from '../../../contract/consults.ts';
import { longestOfRecord, recordEntries, recordSides } from '../../../contract/record.ts';
import { vaccines } from '../../../contract/vaccines.ts';

const day = z.iso.date();
const line = (most: number) => z.string().trim().max(most);

const weight = { grams: z.number().int().min(1).max(heaviestGrams), day };
const vaccination = {
  vaccine: z.enum(vaccines),
  /** Its name on the label; of `other` also what it is against, which it must say. */
  product: line(longestOfRecord.product).default(''),
  batch: line(longestOfRecord.batch).default(''),
  /** Who vaccinated: a clinic or a vet. */
  clinic: line(longestOfRecord.clinic).default(''),
  day,
  /** The day of the next one. */
  due: day.nullable().default(null),
};
const medication = {
  name: line(longestOfRecord.medicine).min(1),
  dose: line(longestOfRecord.dose).default(''),
  purpose: line(longestOfRecord.purpose).default(''),
  /** Who prescribed it: a clinic or a vet. */
  clinic: line(longestOfRecord.clinic).default(''),
  day,
  /** Its last day; without one it goes on. */
  until: day.nullable().default(null),
};

/** What somebody writes into a record. Days are of whoever writes them (`YYYY-MM-DD`), weights in grams. */
export const entryFields = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('weight'), ...weight }),
    z.object({ kind: z.literal('vaccination'), ...vaccination }),
    z.object({ kind: z.literal('medication'), ...medication }),
  ])
  .superRefine((entry, ctx) => {
    const wrong = (path: string) => ctx.addIssue({ code: 'custom', path: [path] });
    if (entry.kind === 'vaccination' && entry.due !== null && entry.due < entry.day) wrong('due');
    if (entry.kind === 'vaccination' && entry.vaccine === 'other' && entry.product === '') wrong('product');
    if (entry.kind === 'medication' && entry.until !== null && entry.until < entry.day) wrong('until');
  });
export type EntryFields = z.output<typeof entryFields>;

export const entryKindSchema = z.enum(recordEntries);

/** Which entry, and as which revision it was seen. */
export const seenEntry = z.object({
  petId: z.uuid(),
  id: z.uuid(),
  revision: z.number().int().min(1),
});

/** An entry after it was written. */
export const writtenEntrySchema = z.object({ id: z.uuid(), revision: z.number().int() });
export type WrittenEntry = z.infer<typeof writtenEntrySchema>;

const moment = z.iso.datetime({ offset: true });

/** What every entry has, whoever reads it. */
const signed = {
  id: z.uuid(),
  side: z.enum(recordSides),
  authorId: z.uuid(),
  /** Who wrote it first; null where their name is not shown. */
  author: z.string().nullable(),
  /** How often it was written: 1 until it is changed. */
  revision: z.number().int(),
  createdAt: moment,
  removedAt: moment.nullable(),
};
const text = z.string();

export const weightEntrySchema = z.object({ ...signed, day, grams: z.number().int() });
export const vaccinationEntrySchema = z.object({
  ...signed,
  day,
  vaccine: z.enum(vaccines),
  product: text,
  batch: text,
  clinic: text,
  due: day.nullable(),
});
export const medicationEntrySchema = z.object({
  ...signed,
  day,
  name: text,
  dose: text,
  purpose: text,
  clinic: text,
  until: day.nullable(),
});
export type VaccinationEntry = z.infer<typeof vaccinationEntrySchema>;
export type MedicationEntry = z.infer<typeof medicationEntrySchema>;

/** How an entry was changed: by whom, when, and what it said before. */
export const entryChangeSchema = z.object({
  id: z.uuid(),
  entry: entryKindSchema,
  entryId: z.uuid(),
  changedAt: moment,
  by: z.string(),
  side: z.enum(recordSides),
  /** What it said: the fields of its kind. */
  was: z.object({
    ...weightEntrySchema.pick({ grams: true }).partial().shape,
    ...vaccinationEntrySchema
      .pick({ vaccine: true, product: true, batch: true, clinic: true, due: true })
      .partial().shape,
    ...medicationEntrySchema.pick({ name: true, dose: true, purpose: true, until: true }).partial().shape,
    day,
    removedAt: moment.nullable(),
  }),
});
