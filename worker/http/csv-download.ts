import type { Context } from 'hono';
import type { UserContext } from '../core/context.ts';
import type { Locale } from '../core/locale.ts';
import type { AppEnv } from './app-env.ts';
import { askedLocale } from './asked-locale.ts';
import { quoted } from './file-download.ts';
import { personAndId } from './person-and-id.ts';
import { sendFile } from './send-file.ts';

/** Writes a table about something of the caller's; `locale` is null where nobody says it. */
type Tabulate = (
  ctx: UserContext,
  asked: { id: string; locale: Locale | null },
) => Promise<{ name: string; text: string }>;

/** GET of something by its id as comma-separated values; `?lang=` with its headers in a language (theirs otherwise). */
export const csvDownload =
  (tabulate: Tabulate) =>
  async (c: Context<AppEnv>): Promise<Response> => {
    const { person, id } = personAndId(c);
    const { name, text } = await tabulate(person, { id, locale: askedLocale(c) });
    return sendFile({ name, body: new Blob([text]).stream() }, 'text/csv; charset=utf-8', quoted);
  };
