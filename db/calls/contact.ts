import { sql } from 'drizzle-orm';
import type { ContactTopic } from '../../contract/contact.ts';
import type { locales } from '../../contract/people.ts';
import type { Tx } from '../client.ts';
import { columns, text } from './columns.ts';

/** What somebody wrote to us. `addressHash`: a keyed hash of where it came from. */
export interface NewContactMessage {
  readonly key: string;
  readonly topic: ContactTopic;
  readonly name: string;
  readonly email: string;
  readonly organisation: string;
  readonly body: string;
  readonly locale: (typeof locales)[number];
  readonly addressHash: string;
}

/** Keeps what somebody wrote, once for each key. Refuses: BAD_INPUT, RATE_LIMITED (retryAfter, seconds). */
export const keepContactMessage = (tx: Tx, sent: NewContactMessage) =>
  tx.select(columns({ id: text })).from(
    sql`public.fn_send_contact_message(${sent.key}::uuid, ${sent.topic}, ${sent.name}, ${sent.email},
        ${sent.organisation}, ${sent.body}, ${sent.locale}, ${sent.addressHash}) as id`,
  );
