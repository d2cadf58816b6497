import * as z from 'zod/mini';
import { searchReader, word } from '../../kit/address/search-reader.ts';

/** `?payment=` of a consult: its owner comes back from paying for its video; `checkout` says that they gave up. */
export const readVideoPayment = searchReader({
  payment: word(z.uuid()),
  checkout: word(z.literal('cancelled')),
});
