import * as z from 'zod';
import { menuLanguages, siteLengths } from '../../../contract/sites.ts';

/** A text by language, of at most so many UTF-16 units in each: `{ "es": "Ensaladas" }`. A language may be missing. */
const texts = (longest: number) => z.partialRecord(z.enum(menuLanguages), z.string().trim().max(longest));

/** What something is called. */
export const namesSchema = texts(siteLengths.name);
/** One or two sentences. */
export const descriptionsSchema = texts(siteLengths.description);
/** Paragraphs. */
export const longTextsSchema = texts(siteLengths.text);

/** A text by language. */
export type Texts = z.output<typeof namesSchema>;
