import { getTableColumns, sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';
import { pets } from '../schema/index.ts';
import { rowsOf } from './rows-of.ts';

/** Gives an animal of the caller a photo that was uploaded for it, or none. Refuses: NOT_FOUND. */
export const setPetPhoto = (tx: Tx, petId: string, fileId: string | null) =>
  tx
    .select(getTableColumns(pets))
    .from(rowsOf(pets, sql`public.fn_set_pet_photo(${petId}::uuid, ${fileId}::uuid)`));
