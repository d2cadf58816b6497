import * as z from 'zod/mini';
import { searchReader, word } from '../../web/kit/address/search-reader.ts';

/** `?price=` of the price list: the slot whose details are open (`call-a-vet.care.eur.month`). */
export const readPrices = searchReader({ price: word(z.string().check(z.regex(/^[\w.-]{1,120}$/))) });
