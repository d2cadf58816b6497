import type { Locale } from '../../core/locale.ts';
import type { Block } from '../../core/pdf/blocks.ts';
import { momentsOf, paperTexts } from './paper.ts';

/** A file of a message, and how its bytes are opened when it is a photo. */
export interface SpokenFile {
  readonly name: string;
  readonly kind: 'photo' | 'clip' | 'document';
  /** Bytes. */
  readonly size: number;
  readonly open: () => Promise<Uint8Array<ArrayBuffer> | null>;
}

/** One message. `by`: what whoever said it is called. */
export interface Spoken {
  readonly place: string;
  readonly by: string;
  readonly at: Date;
  readonly body: string;
  readonly files: readonly SpokenFile[];
  /** The place of the message that it answers. */
  readonly answers: string | null;
  readonly isTakenBack: boolean;
  readonly bringsPlan: boolean;
}

/** So long after a message the same person's next one says again who wrote it, and when. */
const sameBreath = 5 * 60_000;
/** UTF-16 units of a message that are quoted above its answer. */
const quoted = 90;

function sizeText(locale: Locale, bytes: number): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}

/** Draws files: photos themselves, of the others what they are called. */
export function fileBlocks(locale: Locale, files: readonly SpokenFile[], by: string): readonly Block[] {
  const t = paperTexts(locale);
  return files.map(({ name, kind, size, open }): Block => {
    if (kind !== 'photo')
      return {
        kind: 'paragraph',
        tone: 'soft',
        text: t('transcript.attached', { name, size: sizeText(locale, size) }),
      };
    return {
      kind: 'photo',
      open,
      said: t('transcript.photo', { name: by }),
      caption: name,
      missing: t('transcript.photoMissing', { name }),
    };
  });
}

/** What was said, as blocks of a document: a heading for each day, who spoke and when above what they said, and what came after the end apart. */
export function transcriptBlocks(
  locale: Locale,
  zone: string,
  messages: readonly Spoken[],
  endedAt: Date | null,
): readonly Block[] {
  const t = paperTexts(locale);
  const { day, time } = momentsOf(locale, zone);
  const placed = new Map(messages.map((message) => [message.place, message]));
  const blocks: Block[] = [];
  let last: Spoken | null = null;
  let lastDay = '';
  let isAfter: boolean = false;
  for (const message of messages) {
    const { by, at, body, files, answers, isTakenBack, bringsPlan } = message;
    const today = day(at);
    const beginsAfter: boolean = !isAfter && endedAt !== null && at > endedAt;
    if (beginsAfter) blocks.push({ kind: 'heading', text: t('transcript.after') });
    if (today !== lastDay) blocks.push({ kind: 'paragraph', tone: 'soft', text: today });
    const goesOn =
      last?.by === by && today === lastDay && !beginsAfter && at.getTime() - last.at.getTime() < sameBreath;
    if (!goesOn) blocks.push({ kind: 'subheading', text: t('transcript.by', { name: by, time: time(at) }) });
    const answered = answers === null ? undefined : placed.get(answers);
    if (answered !== undefined && answered.body !== '')
      blocks.push({
        kind: 'paragraph',
        tone: 'soft',
        text: t('transcript.answers', { text: shortened(answered.body) }),
      });
    if (isTakenBack) blocks.push({ kind: 'paragraph', tone: 'soft', text: t('transcript.takenBack') });
    else if (body !== '') blocks.push({ kind: 'paragraph', text: body });
    if (bringsPlan) blocks.push({ kind: 'paragraph', tone: 'soft', text: t('transcript.plan') });
    if (!isTakenBack) blocks.push(...fileBlocks(locale, files, by));
    last = message;
    lastDay = today;
    isAfter ||= beginsAfter;
  }
  return blocks;
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= quoted ? line : `${line.slice(0, quoted).toWellFormed().trimEnd()}…`;
}
