import type { Context } from 'hono';
import type { UserContext } from '../core/context.ts';
import type { AppEnv } from './app-env.ts';
import { personAndId } from './person-and-id.ts';
import { type MadeFile, sendFile } from './send-file.ts';

/** GET /api/pets/:id/record.zip: everything of an animal of the caller, as an archive. Sent as it is made. */
export const recordExport =
  (make: (ctx: UserContext, id: string) => Promise<MadeFile>) =>
  async (c: Context<AppEnv>): Promise<Response> => {
    const { person, id } = personAndId(c);
    return sendFile(await make(person, id), 'application/zip');
  };
