import { getTableColumns, sql } from 'drizzle-orm';
import { mostOpenShares, openingMinutes } from '../../contract/record.ts';
import type { Tx } from '../client.ts';
import { petRecordShares } from '../schema/index.ts';
import { columns, json, text } from './columns.ts';
import { rowsOf } from './rows-of.ts';

const { tokenHash, ...shareColumns } = getTableColumns(petRecordShares);

/** What people may read of a link: all but what its token is compared with. */
export const readableShare = shareColumns;

/** `tokenHash`: SHA-256 of the token, in hex. `openings`: how often it may be opened; `days`: for how long. */
interface NewShare {
  readonly petId: string;
  readonly tokenHash: string;
  readonly label: string;
  readonly days: number;
  readonly openings: number;
}

/** Makes a link to the record of an animal of the caller. Refuses: NOT_FOUND, WRONG_STATE, BAD_INPUT. See db/functions/consults/record-shares.sql. */
export const shareRecord = (tx: Tx, share: NewShare) =>
  tx
    .select(shareColumns)
    .from(
      rowsOf(
        petRecordShares,
        sql`public.fn_share_record(${share.petId}::uuid, ${share.tokenHash}, ${share.label}, ${share.days}::int, ${share.openings}::int, ${mostOpenShares}::int)`,
      ),
    );

/** A link of the caller opens nothing any more. Refuses: NOT_FOUND. */
export const revokeRecordShare = (tx: Tx, id: string) =>
  tx.select(shareColumns).from(rowsOf(petRecordShares, sql`public.fn_revoke_record_share(${id}::uuid)`));

/** Opens a shared record, counts it, and answers the moment that reads it. Refuses: NOT_FOUND (whatever is wrong with the link). */
export const openSharedRecord = (tx: Tx, tokenHash: string) =>
  tx.select(columns({ openedAt: text })).from(sql`public.fn_open_shared_record(${tokenHash}) as opened_at`);

/** What whoever opened a shared record at that moment reads. Refuses: NOT_FOUND. */
export const readSharedRecord = (tx: Tx, { tokenHash, openedAt }: { tokenHash: string; openedAt: string }) =>
  tx
    .select(columns({ record: json }))
    .from(sql`public.fn_shared_record(${tokenHash}, ${openedAt}, ${openingMinutes}::int) as record`);
