import type { Context } from 'hono';
import type { UserContext } from '../core/context.ts';
import { AppError } from '../core/errors.ts';
import { type Locale, localeSchema } from '../core/locale.ts';
import type { AppEnv } from './app-env.ts';
import { quoted } from './file-download.ts';
import { trpcContext } from './trpc.ts';

/** How a document is asked for: `locale` is null where nobody says it, `zone` a time zone of IANA's. */
interface Asked {
  readonly id: string;
  readonly locale: Locale | null;
  readonly zone: string;
}

/** Writes a document about something of the caller's, piece by piece. What it throws before the first piece is answered as an error. */
type WritePaper = (
  ctx: UserContext,
  asked: Asked,
) => Promise<{ name: string; body: AsyncIterator<Uint8Array> }>;

function zoneOf(name: string | undefined): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name ?? 'UTC' }).resolvedOptions().timeZone;
  } catch {
    throw new AppError('BAD_INPUT');
  }
}

/** GET of a document of something by its id; `?lang=` in a language (theirs otherwise), `?zone=` with the times of a zone (UTC otherwise). Sent as it is made. */
export const pdfDownload =
  (write: WritePaper) =>
  async (c: Context<AppEnv>): Promise<Response> => {
    const { person } = trpcContext(c);
    if (person instanceof AppError) throw person;
    const id = c.req.param('id') ?? '';
    if (!/^[0-9a-f-]{36}$/i.test(id)) throw new AppError('NOT_FOUND');
    const lang = c.req.query('lang');
    const locale = lang === undefined ? null : localeSchema.safeParse(lang).data;
    if (locale === undefined) throw new AppError('BAD_INPUT');
    const { name, body } = await write(person, { id, locale, zone: zoneOf(c.req.query('zone')) });
    const first = await body.next();
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => {
        if (!first.done) controller.enqueue(first.value);
      },
      async pull(controller) {
        const { done, value } = await body.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: async () => void (await body.return?.()),
    });
    return new Response(stream, {
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': `attachment; ${quoted(name)}`,
        'cache-control': 'no-store',
        // wrangler's own server would compress, and so hold back, an answer that is streamed.
        'content-encoding': 'identity',
      },
    });
  };
