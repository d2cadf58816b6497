import * as z from 'zod';
import { draftBounds, draftParts } from '../../../contract/drafts.ts';

/** Where a line comes from: a message, and what of it carries the line, as it was written. */
export const citationSchema = z.object({ messageId: z.uuid(), quote: z.string() });

/** One line of a draft. `id` counts from 1 within it. */
export const draftLineSchema = z.object({
  id: z.int().positive(),
  part: z.enum(draftParts),
  text: z.string().min(1).max(draftBounds.line),
  /** What it is about in the language of the draft, by the thesaurus, where it was left in the one in which it was said. */
  gloss: z.array(z.string()),
  citations: z.array(citationSchema).min(1),
});
export type DraftLine = z.infer<typeof draftLineSchema>;

/** A line as somebody drafted it, before anything is known of it. */
export type ProposedLine = Readonly<{
  part: DraftLine['part'];
  text: string;
  messageIds: readonly string[];
  gloss?: readonly string[];
}>;
