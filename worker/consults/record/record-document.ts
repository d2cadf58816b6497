import type { RequestContext } from '../../core/context.ts';
import type { Locale } from '../../core/locale.ts';
import type { Block } from '../../core/pdf/blocks.ts';
import { writePdf } from '../../core/pdf/write-pdf.ts';
import type { ReadablePlan } from './readable-record.ts';
import { readableRecord } from './readable-record.ts';
import type { RecordOf } from './record.ts';
import { recordTexts } from './record-texts.ts';

/** Gives the small photo of the animal (a JPEG); null when there is none. */
export type OpenPhoto = () => Promise<Uint8Array<ArrayBuffer> | null>;

const planBlocks = ({ title, notes, parts }: ReadablePlan): Block[] => [
  { kind: 'subheading', text: title },
  ...notes.map((text): Block => ({ kind: 'paragraph', text, tone: 'soft' })),
  ...parts.flatMap((part): Block[] => [
    { kind: 'paragraph', text: [{ text: part.title, weight: 'bold' }] },
    { kind: 'list', items: part.lines },
  ]),
];

/** An animal's record as a document to read and print (PDF), in pieces as it is made. */
export function recordDocument(
  ctx: Pick<RequestContext, 'now' | 'readFace'>,
  record: RecordOf,
  locale: Locale,
  openPhoto: OpenPhoto | null,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  const t = recordTexts(locale);
  const { title, facts, parts, plans, plansTitle } = readableRecord(record, locale, ctx.now);
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(ctx.now);
  const photo: Block[] =
    openPhoto === null
      ? []
      : [
          {
            kind: 'photo',
            open: openPhoto,
            said: t('record.page.photoOf', { name: record.pet.name }),
            caption: '',
            missing: '',
          },
        ];
  const blocks: Block[] = [
    { kind: 'title', text: title },
    {
      kind: 'paragraph',
      text: `${t('record.page.madeAt', { when })}. ${t('record.page.readOnly')}`,
      tone: 'soft',
    },
    ...photo,
    { kind: 'facts', entries: facts },
    ...parts.flatMap(({ title: text, head, rows, none }): Block[] => [
      { kind: 'heading', text },
      rows.length === 0 ? { kind: 'paragraph', text: none, tone: 'soft' } : { kind: 'table', head, rows },
    ]),
    ...(plans.length === 0
      ? []
      : [{ kind: 'heading', text: plansTitle } as const, ...plans.flatMap(planBlocks)]),
  ];
  return writePdf(
    {
      title,
      language: locale,
      madeAt: ctx.now,
      foot: t('record.page.foot', { name: record.pet.name }),
      pageLabel: (page, of) => t('record.page.pageOf', { page, of }),
      blocks,
    },
    ctx.readFace,
  );
}
