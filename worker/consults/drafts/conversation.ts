import * as z from 'zod';
import { roomRoles, species } from '../../../contract/consults.ts';
import { localeSchema } from '../../core/locale.ts';

/** A message, as it is drafted from. */
export const saidSchema = z.object({ id: z.uuid(), role: z.enum(roomRoles), body: z.string() });
export type Said = z.infer<typeof saidSchema>;

/** What was said in a consult, as fn_claim_drafts hands it out: messages in their order, and the names of people that may be in them. */
export const conversationSchema = z.object({
  id: z.uuid(),
  consultId: z.uuid(),
  /** The language that the draft is wanted in. */
  locale: localeSchema,
  species: z.enum(species),
  names: z.array(z.string()),
  messages: z.array(saidSchema),
});
export type Conversation = z.infer<typeof conversationSchema>;
