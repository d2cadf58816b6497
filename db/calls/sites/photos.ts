import { getTableColumns, sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { businessPhotos } from '../../schema/index.ts';
import { columns, json, whole } from '../columns.ts';
import { rowsOf } from '../rows-of.ts';
import { uuids } from '../uuids.ts';

const photoColumns = getTableColumns(businessPhotos);

/** A photo before its files come; `bytes` of all together. */
export interface NewPhoto {
  readonly width: number;
  readonly height: number;
  readonly blur: string | null;
  readonly files: readonly { readonly width: number; readonly type: string; readonly path: string }[];
  readonly bytes: number;
}

/** Announces a photo, or goes on with it. Refuses: NOT_FOUND, FORBIDDEN, CONFLICT, TOO_LARGE, BAD_INPUT. See db/functions/sites/photos.sql. */
export const beginPhoto = (tx: Tx, businessId: string, id: string, photo: NewPhoto) =>
  tx
    .select(photoColumns)
    .from(
      rowsOf(
        businessPhotos,
        sql`public.fn_begin_photo(${businessId}::uuid, ${id}::uuid, ${JSON.stringify(photo)}::jsonb)`,
      ),
    );

/** For the service: all files of a photo are there. Refuses: NOT_FOUND. */
export const photoStored = (tx: Tx, id: string, bytes: number) =>
  tx
    .select(photoColumns)
    .from(rowsOf(businessPhotos, sql`public.fn_photo_stored(${id}::uuid, ${bytes}::int)`));

/** For the service: puts photos away that nothing shows; how many were looked at. */
export const sweepPhotos = (tx: Tx, limit: number) =>
  tx.select(columns({ seen: whole })).from(sql`public.fn_sweep_photos(${limit}::int) as seen`);

/** For the service: photos whose bytes are to go. */
export const photosToClear = (tx: Tx, limit: number) =>
  tx.select(photoColumns).from(rowsOf(businessPhotos, sql`public.fn_photos_to_clear(${limit}::int)`));

/** For the service: the bytes of these photos are gone. */
export const photosCleared = (tx: Tx, ids: readonly string[]) =>
  tx.select(columns({ done: json })).from(sql`public.fn_photos_cleared(${uuids(ids)}) as done`);
