import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import type { Inbox, Vendor } from './inbox.ts';

export type MailboxEnv = { Bindings: HttpBindings };

const statusOf = { down: 503, slow: 408, refusing: 400 } as const;

/** What a vendor in trouble answers before it looks at a call; null when it is well. `tooMany`: its own body for that. */
export function troubleOf(
  c: Context<MailboxEnv>,
  inbox: Inbox,
  vendor: Vendor,
  tooMany: object,
): Response | null {
  const fault = inbox.faults[vendor];
  if (fault !== null && fault !== 'lost') return c.json({ message: fault }, statusOf[fault]);
  if (inbox.isTooMany(vendor)) return c.json(tooMany, 429, { 'retry-after': '1' });
  return null;
}

/** The answer to a call that was carried out, unless it is to be lost on its way. */
export function answered(c: Context<MailboxEnv>, inbox: Inbox, vendor: Vendor, answer: Response): Response {
  if (inbox.faults[vendor] !== 'lost') return answer;
  c.env.outgoing.destroy();
  return RESPONSE_ALREADY_SENT;
}
