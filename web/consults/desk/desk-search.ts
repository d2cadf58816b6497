import * as z from 'zod/mini';
import { searchReader, word } from '../../kit/address/search-reader.ts';

/** `?consult=` of the desk: the conversation in the middle; `message`: it opens at that one. */
export const readConsult = searchReader({ consult: word(z.string()), message: word(z.uuid()) });
