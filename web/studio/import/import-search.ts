import * as z from 'zod/mini';
import { searchReader, word } from '../../kit/address/search-reader.ts';

/** `/studio/$businessId/import`: where an address is asked for, or (`?job=…`) one import. */
export const readImport = searchReader({ job: word(z.uuid()) });
