import { getTableColumns, sql } from 'drizzle-orm';
import { mostOpenLinks } from '../../contract/guests.ts';
import type { Tx } from '../client.ts';
import { consultGuests, consultLinks } from '../schema/index.ts';
import { columns, maybe, named, text } from './columns.ts';
import { rowsOf } from './rows-of.ts';

const { tokenHash, ...linkColumns } = getTableColumns(consultLinks);

/** `tokenHash`: SHA-256 of the token, in hex. `uses`: how many people it lets in; `hours`: for how long. */
export interface NewLink {
  readonly consultId: string;
  readonly tokenHash: string;
  readonly uses: number;
  readonly hours: number;
}

/** A side of a consult makes a link into it. Refuses: NOT_FOUND, WRONG_STATE, BAD_INPUT. See db/functions/consults/links.sql. */
export const createLink = (tx: Tx, { consultId, tokenHash, uses, hours }: NewLink) =>
  tx
    .select(linkColumns)
    .from(
      rowsOf(
        consultLinks,
        sql`public.fn_create_link(${consultId}::uuid, ${tokenHash}, ${uses}::int, ${hours}::int, ${mostOpenLinks}::int)`,
      ),
    );

/** A link lets nobody in any more; who came by it is out. Refuses: NOT_FOUND. */
export const revokeLink = (tx: Tx, id: string) =>
  tx
    .select({ consultId: sql<string>`session_id`, guestIds: sql<string[]>`guest_ids` })
    .from(sql`public.fn_revoke_link(${id}::uuid)`);

/** A guest is put out, and their link lets nobody in any more. Refuses: NOT_FOUND. */
export const removeGuest = (tx: Tx, id: string) =>
  tx.select(columns({ consultId: text })).from(sql`public.fn_remove_guest(${id}::uuid) as consult_id`);

/** Whether a link lets somebody in; into which consult, and the guest that this device already is. Refuses: NOT_FOUND. */
export const lookAtLink = (tx: Tx, { tokenHash, device }: { tokenHash: string; device: string }) =>
  tx
    .select(columns({ consultId: named('session_id', text), guestId: maybe(text) }))
    .from(sql`public.fn_look_at_link(${tokenHash}, ${device}::uuid)`);

/** What somebody says who enters by a link. */
export interface Entering {
  readonly tokenHash: string;
  readonly device: string;
  readonly name: string;
  readonly consentVersion: string;
}

/** Somebody enters a consult by a link. Refuses: NOT_FOUND (whatever is wrong with the link), BAD_INPUT. */
export const enterConsult = (tx: Tx, { tokenHash, device, name, consentVersion }: Entering) =>
  tx
    .select(getTableColumns(consultGuests))
    .from(
      rowsOf(
        consultGuests,
        sql`public.fn_enter_consult(${tokenHash}, ${device}::uuid, ${name}, ${consentVersion})`,
      ),
    );
