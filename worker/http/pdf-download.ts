import type { Context } from 'hono';
import type { UserContext } from '../core/context.ts';
import { AppError } from '../core/errors.ts';
import type { Locale } from '../core/locale.ts';
import { streamOf } from '../core/stream-of.ts';
import type { AppEnv } from './app-env.ts';
import { askedLocale } from './asked-locale.ts';
import { quoted } from './file-download.ts';
import { personAndId } from './person-and-id.ts';
import { sendFile } from './send-file.ts';

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
) => Promise<{ name: string; body: AsyncGenerator<Uint8Array> }>;

function zoneOf(name: string | undefined): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name ?? 'UTC' }).resolvedOptions().timeZone;
  } catch {
    throw new AppError('BAD_INPUT');
  }
}

/** What is left of an iteration whose first step was taken already. */
async function* after(
  first: IteratorResult<Uint8Array>,
  rest: AsyncGenerator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  if (first.done === true) return;
  yield first.value;
  yield* rest;
}

/** GET of a document of something by its id; `?lang=` in a language (theirs otherwise), `?zone=` with the times of a zone (UTC otherwise). Sent as it is made. */
export const pdfDownload =
  (write: WritePaper) =>
  async (c: Context<AppEnv>): Promise<Response> => {
    const { person, id } = personAndId(c);
    const locale = askedLocale(c);
    const { name, body } = await write(person, { id, locale, zone: zoneOf(c.req.query('zone')) });
    return sendFile({ name, body: streamOf(after(await body.next(), body)) }, 'application/pdf', quoted);
  };
