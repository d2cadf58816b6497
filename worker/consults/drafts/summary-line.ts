import * as z from 'zod';
import { draftBounds, summaryParts } from '../../../contract/drafts.ts';

/** A line of a summary as its vet signed it. `messageIds`: what it came from; none where the vet wrote it. */
export const summaryLineSchema = z.object({
  part: z.enum(summaryParts),
  text: z.string().trim().min(1).max(draftBounds.line),
  messageIds: z.array(z.uuid()).max(10),
});
export type SummaryLine = z.output<typeof summaryLineSchema>;
