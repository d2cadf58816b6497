import * as z from 'zod/mini';
import { businessKinds } from '../../../contract/sites.ts';
import { searchReader, word } from '../../kit/address/search-reader.ts';

/** `?kind=`: templates that suit such a place. */
export const readTemplates = searchReader({ kind: word(z.enum(businessKinds)) });
