import * as z from 'zod/mini';
import { searchReader, word } from '../../kit/address/search-reader.ts';

/** `/studio/$businessId/live`: what is sold out, or (`?show=hours`) the hours. */
export const readLive = searchReader({ show: word(z.literal('hours')) });
