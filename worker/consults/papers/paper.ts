import type { UserContext } from '../../core/context.ts';
import type { Locale } from '../../core/locale.ts';
import type { Block } from '../../core/pdf/blocks.ts';
import { writePdf } from '../../core/pdf/write-pdf.ts';
import { textsOf } from '../../core/texts.ts';
import en from './messages/en.json';
import es from './messages/es.json';

/** The texts of documents about consults. */
export const paperTexts = textsOf({ es, en });

/** How a document is asked for. `locale`: null where nobody says it; `zone`: a time zone of IANA's. */
export interface AskedPaper {
  readonly id: string;
  readonly locale: Locale | null;
  readonly zone: string;
}

/** A document as it is made, and what its file is called. */
export interface Paper {
  readonly name: string;
  readonly body: AsyncGenerator<Uint8Array<ArrayBuffer>, void>;
}

/** Writes moments of a zone in a language. */
export function momentsOf(locale: Locale, timeZone: string) {
  const day = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'long' });
  const time = new Intl.DateTimeFormat(locale, { timeZone, timeStyle: 'short' });
  const moment = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'long', timeStyle: 'short' });
  return {
    day: (at: Date) => day.format(at),
    time: (at: Date) => time.format(at),
    moment: (at: Date) => moment.format(at),
  };
}

/** A name as a part of the name of a file. */
export const inFileName = (name: string): string =>
  name
    .trim()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 40) || 'animal';

/** Puts a document together: the frame that all of them have. */
export function paperOf(
  ctx: UserContext,
  locale: Locale,
  { title, name, blocks }: { title: string; name: string; blocks: readonly Block[] },
): Paper {
  const t = paperTexts(locale);
  const body = writePdf(
    {
      title,
      language: locale,
      madeAt: ctx.now,
      foot: t('papers.foot', { title }),
      pageLabel: (page, of) => t('papers.page', { page: String(page), of: String(of) }),
      blocks: [{ kind: 'title', text: title }, ...blocks],
    },
    ctx.readFace,
  );
  return { name, body };
}
