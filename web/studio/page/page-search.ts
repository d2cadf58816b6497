import * as z from 'zod/mini';
import { searchReader, word } from '../../kit/address/search-reader.ts';

/** Which field is to be opened: `content.hero.title`, `contact.links.instagram`. */
export const readField = searchReader({ field: word(z.string()) });
