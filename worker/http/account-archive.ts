import type { Context } from 'hono';
import { accountArchive } from '../core/account/account-archive.ts';
import { readArchiveTicket } from '../core/account/archive-ticket.ts';
import type { UserContext } from '../core/context.ts';
import { AppError } from '../core/errors.ts';
import type { AppEnv } from './app-env.ts';
import { sendFile } from './send-file.ts';

/** GET /api/me/archive.zip?ticket=...: everything that there is of a person. Sent as it is made. */
export async function accountArchiveFile(c: Context<AppEnv>): Promise<Response> {
  const base = c.get('base');
  const actor = await readArchiveTicket(
    base.settings.roomTicketSecret,
    c.req.query('ticket') ?? '',
    base.now,
  );
  if (actor === null) throw new AppError('FORBIDDEN');
  const person: UserContext = {
    ...base,
    actor,
    accessToken: '',
    db: base.database.asActor(actor, base.request),
  };
  const name = `my-data-${base.now.toISOString().slice(0, 10)}.zip`;
  return sendFile({ name, body: await accountArchive(person) }, 'application/zip');
}
