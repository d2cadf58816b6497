import * as z from 'zod';
import { senderRoles } from '../../../contract/consults.ts';
import { entryChangeSchema } from './entry.ts';
import { recordConsultSchema, recordOfSchema } from './record.ts';

/** What such a file calls itself, and the version of its form: docs/record-file.md. A form that an older reader would misread gets the next number. */
export const recordFileName = 'call-a-vet/record';
export const recordFileVersion = 1;

const moment = z.iso.datetime({ offset: true });

/** A message of a consult. Of guests it says only that they wrote; of one that was taken back, only that it was. */
const messageSchema = z.object({
  from: z.enum(senderRoles).describe('Who said it: the owner, the vet, a guest, or the product itself'),
  text: z.string().nullable().describe('What was said; null for a guest, and when it was taken back'),
  files: z.array(z.uuid()).describe('Ids of the files that came with it: see files'),
  sentAt: moment,
  takenBackAt: moment.nullable(),
});
export type FileMessage = z.infer<typeof messageSchema>;

const fileSchema = z.object({
  id: z.uuid(),
  path: z.string().describe('Where it lies in the archive'),
  name: z.string().describe('What it was called when it was sent'),
  type: z.string().describe('Its media type, as it was found in it'),
  size: z.int().describe('Bytes'),
  consultId: z
    .uuid()
    .nullable()
    .describe('The consult that it was sent in; null for the photo of the animal'),
});
export type ArchivedFile = z.infer<typeof fileSchema>;

/** Everything of an animal, as a file: what `record.json` of an export holds. */
export const recordFileSchema = recordOfSchema
  .extend({
    schema: z.literal(recordFileName),
    version: z.literal(recordFileVersion),
    exportedAt: moment,
    changes: z
      .array(entryChangeSchema)
      .describe('How entries were changed, from the newest: who, when, and what they said'),
    consults: z.array(recordConsultSchema.extend({ messages: z.array(messageSchema) })),
    files: z.array(fileSchema),
  })
  .describe(
    'The record of an animal, exported by Call-a-Vet. Weights in grams, days as YYYY-MM-DD, moments in ISO 8601.',
  );
export type RecordFile = z.infer<typeof recordFileSchema>;

/** The form of `record.json` as JSON Schema (draft 2020-12), which lies beside it. */
export const recordFileForm = () => z.toJSONSchema(recordFileSchema);
