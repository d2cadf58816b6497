import * as z from 'zod/mini';
import { searchReader, word } from '../../web/kit/address/search-reader.ts';

/** `?rule=` of the rules: the consults whose rules are open (`chat.all.eur`). */
export const readPayoutRules = searchReader({ rule: word(z.string().check(z.regex(/^[\w.]{1,40}$/))) });
