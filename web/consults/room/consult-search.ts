import * as z from 'zod/mini';
import { searchReader, word } from '../../kit/address/search-reader.ts';

/**
 * Of a consult: `?payment=`, its owner comes back from paying for its video, and `checkout` says that they gave up; `message`, the conversation opens at
 * that one.
 */
export const readConsultPage = searchReader({
  payment: word(z.uuid()),
  checkout: word(z.literal('cancelled')),
  message: word(z.uuid()),
});
