import * as z from 'zod/mini';
import { searchReader, word } from '../kit/address/search-reader.ts';

/** Only a path of this site, so that a link cannot send people elsewhere. */
const next = word(z.string().check(z.regex(/^\/(?![/\\])/)));

/** `?next=` of the sign-in page. */
export const readNext = searchReader({ next });

/** `?next=` of the way back from another provider; `?linked=` when it was to add that provider to an account. */
export const readReturn = searchReader({ next, linked: word(z.coerce.boolean()) });

/** `?next=` of the forgotten password; `?step=password` for who comes from the link of the mail. */
export const readForgotten = searchReader({ next, step: word(z.literal('password')) });
