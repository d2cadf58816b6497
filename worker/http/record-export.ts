import type { Context } from 'hono';
import type { UserContext } from '../core/context.ts';
import { AppError } from '../core/errors.ts';
import type { AppEnv } from './app-env.ts';
import { type MadeFile, sendFile } from './send-file.ts';
import { trpcContext } from './trpc.ts';

/** GET /api/pets/:id/record.zip: everything of an animal of the caller, as an archive. Sent as it is made. */
export const recordExport =
  (make: (ctx: UserContext, id: string) => Promise<MadeFile>) =>
  async (c: Context<AppEnv>): Promise<Response> => {
    const { person } = trpcContext(c);
    if (person instanceof AppError) throw person;
    const id = c.req.param('id') ?? '';
    if (!/^[0-9a-f-]{36}$/i.test(id)) throw new AppError('NOT_FOUND');
    return sendFile(await make(person, id), 'application/zip');
  };
