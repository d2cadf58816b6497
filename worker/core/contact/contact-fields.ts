import * as z from 'zod';
import { contactLengths, contactTopics } from '../../../contract/contact.ts';

const line = (most: number) => z.string().trim().max(most);

/** What somebody writes to us in the form of the site. */
export const contactFields = z.object({
  topic: z.enum(contactTopics),
  name: line(contactLengths.name).min(1),
  email: line(contactLengths.email).pipe(z.email()),
  organisation: line(contactLengths.organisation),
  body: line(contactLengths.body).min(1),
  /** A field that people do not see and programs fill in. */
  website: z.string().max(500),
});

/** What an admin notes about it. */
export const contactNoteSchema = line(contactLengths.note);
