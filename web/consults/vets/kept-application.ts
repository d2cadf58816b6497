import * as z from 'zod';
import { draftContentSchema } from '../../../worker/consults/vets/application.ts';
import { type KeptDraft, keptDraft } from '../../kit/forms/kept-draft.ts';

const keptSchema = z.object({
  /** The version that was being changed; null: a new one. */
  version: z.int().nullable(),
  content: draftContentSchema.nullable(),
});

type KeptApplication = z.infer<typeof keptSchema>;

/** What a person has typed of their application on this device and not saved yet. */
export const keptApplication = (userId: string): KeptDraft<KeptApplication> =>
  keptDraft(`vet-application ${userId}`, keptSchema, () => ({ version: null, content: null }));
