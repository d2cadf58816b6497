import * as z from 'zod/mini';
import { lenient } from '../table/table-search.ts';

/** `price`: the slot whose details are open (`call-a-vet.care.eur.month`). */
const schema = z.object({ price: lenient(z.string().check(z.regex(/^[\w.-]{1,120}$/))) });

/** Reads the address of the price list. */
export function pricesSearch(search: Record<string, unknown>) {
  return schema.parse(search);
}
