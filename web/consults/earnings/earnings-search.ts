import * as z from 'zod/mini';
import { searchReader, word } from '../../kit/address/search-reader.ts';

/**
 * `/vet/earnings`: the statement whose lines are shown, and whether the person comes from Stripe's page (`again`: the way there was used up or too
 * old).
 */
export const readEarnings = searchReader({
  statement: word(z.uuid()),
  stripe: word(z.enum(['back', 'again'])),
});
