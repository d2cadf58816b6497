import * as z from 'zod';
import {
  type NotePart,
  type NumberVital,
  noteLengths,
  noteParts,
  vitalNames,
  vitals,
  type WordVital,
} from '../../../contract/notes.ts';

/** Text that Postgres can store (no NUL, no half of a surrogate pair). */
const part = z
  .string()
  .max(noteLengths.part)
  .refine((text) => !text.includes('\0') && text.isWellFormed());

const valueSchema = (vital: NumberVital | WordVital) =>
  vital.kind === 'number' ? z.number().min(vital.least).max(vital.most) : z.enum(vital.words);

/** What a vital sign may be; null where it was not taken. */
export type VitalValue = number | string | null;

/** The name of a template (web/consults/care/templates); null = none. */
const template = z
  .string()
  .regex(/^[a-z-]{1,40}$/)
  .nullable();

/** Fields of a note by their names: what each may hold. */
const fieldSchemas: Readonly<Record<string, z.ZodType<VitalValue>>> = {
  template,
  ...Object.fromEntries(noteParts.map((name) => [name, part])),
  ...Object.fromEntries(vitalNames.map((name) => [name, valueSchema(vitals[name]).nullable()])),
};

/** The fields of a note: the four parts, and the vital signs that were taken. */
export const noteFieldsSchema = z.object({
  template,
  ...({ subjective: part, objective: part, assessment: part, plan: part } satisfies Record<
    NotePart,
    z.ZodType
  >),
  vitals: z.partialRecord(z.enum(vitalNames), z.number().or(z.string())),
});
export type NoteFields = z.infer<typeof noteFieldsSchema>;

/** Changes of a note by field, a vital sign by its own name: from what was on the screen to what is meant. */
export const noteChangesSchema = z
  .record(z.string(), z.object({ was: z.unknown(), to: z.unknown() }))
  .superRefine((changes, check) => {
    for (const [field, { was, to }] of Object.entries(changes)) {
      const schema = fieldSchemas[field];
      // What was there before is compared, not kept.
      if (schema?.safeParse(to).success !== true || !fits(was))
        check.addIssue({ code: 'custom', path: [field, 'to'], message: 'Not what this field may hold.' });
    }
  });

const fits = (was: unknown): boolean =>
  was === null || typeof was === 'number' || (typeof was === 'string' && was.length <= noteLengths.part);

/** Reads the fields of a note as the database lists them: side by side, a vital sign by its own name. */
export function readNoteFields(kept: unknown): NoteFields {
  const {
    template: name,
    subjective,
    objective,
    assessment,
    plan,
    ...taken
  } = z.record(z.string(), z.unknown()).parse(kept);
  return noteFieldsSchema.parse({
    template: name ?? null,
    subjective,
    objective,
    assessment,
    plan,
    vitals: taken,
  });
}

/** A remark beneath a signed note. */
const addendumSchema = z.object({ at: z.iso.datetime({ offset: true }), by: z.uuid(), text: z.string() });

/** The note of a consult. */
export const noteSchema = z.object({
  sessionId: z.uuid(),
  petId: z.uuid(),
  vet: z.object({ id: z.uuid(), displayName: z.string() }),
  fields: noteFieldsSchema,
  revision: z.int(),
  signedAt: z.iso.datetime().nullable(),
  addenda: z.array(addendumSchema),
  updatedAt: z.iso.datetime(),
});
export type Note = z.infer<typeof noteSchema>;
