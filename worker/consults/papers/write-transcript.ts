import { and, asc, eq, isNull } from 'drizzle-orm';
import { type FileRow, filesOf } from '../../../db/calls/files.ts';
import { displayNameOf } from '../../../db/calls/identity.ts';
import { chatSessions, consultGuests, messages, pets } from '../../../db/schema/index.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import type { Block } from '../../core/pdf/blocks.ts';
import { isSideOf } from '../sessions/consult-sides.ts';
import { type AskedPaper, inFileName, momentsOf, type Paper, paperOf, paperTexts } from './paper.ts';
import { openPhoto } from './photo-of.ts';
import { fileBlocks, type Spoken, type SpokenFile, transcriptBlocks } from './transcript-blocks.ts';

/** Messages of one document. Nobody has written half as many in a consult; what is beyond is said to be missing. */
const most = 5_000;

type MessageRow = typeof messages.$inferSelect;

/** What a consult is, everything that was said in it and the names of those who said it, as far as the caller may see them. */
async function readTranscript(ctx: UserContext, id: string) {
  const [[consult], said, files, guests] = await ctx.db.run((tx) => [
    tx
      .select({
        consult: chatSessions,
        pet: { name: pets.name, species: pets.species, speciesOther: pets.speciesOther },
        ownerName: displayNameOf(chatSessions.ownerId),
        vetName: displayNameOf(chatSessions.vetId),
      })
      .from(chatSessions)
      // The animal is its owner's and, while they have it in hand, its vet's: so is this document.
      .innerJoin(pets, eq(pets.id, chatSessions.petId))
      .where(isSideOf(id, ctx.actor.id)),
    tx
      .select()
      .from(messages)
      .where(and(eq(messages.consultId, id), isNull(messages.deletes)))
      .orderBy(asc(messages.sentAt), asc(messages.epoch), asc(messages.seq))
      .limit(most + 1),
    filesOf(tx, id),
    tx
      .select({ id: consultGuests.id, name: consultGuests.name })
      .from(consultGuests)
      .where(eq(consultGuests.consultId, id)),
  ]);
  if (consult === undefined) throw new AppError('NOT_FOUND');
  return { ...consult, said, files, guests };
}

/**
 * The conversation of a consult as a document, for its owner and for its vet while they have the animal in hand. In the caller's language unless
 * it is asked for in another. Throws NOT_FOUND; while the store of files is away, UNAVAILABLE or, later on, ends early.
 */
export async function writeTranscript(ctx: UserContext, { id, locale, zone }: AskedPaper): Promise<Paper> {
  const language = locale ?? ctx.locale;
  const t = paperTexts(language);
  const { consult, pet, ownerName, vetName, said, files, guests } = await readTranscript(ctx, id);
  const { moment } = momentsOf(language, zone);
  const stored = new Map(files.map((file) => [file.id, file]));
  const guestNames = new Map(guests.map(({ id: guest, name }) => [guest, name]));

  const nameOf = ({ senderId, senderRole }: MessageRow): string => {
    if (senderRole === 'system') return t('transcript.system');
    if (senderId === consult.ownerId) return ownerName ?? t('transcript.someone');
    if (senderId === consult.vetId) return vetName ?? t('transcript.someone');
    const guest = guestNames.get(senderId ?? '');
    return guest ? t('transcript.guest', { name: guest }) : t('transcript.someone');
  };
  const spokenFile = (row: FileRow): SpokenFile => ({
    name: row.name,
    kind: row.kind ?? 'document',
    size: row.size,
    open: () => openPhoto(ctx, row),
  });
  const spoken = (row: MessageRow): Spoken => ({
    place: `${row.epoch}:${row.seq}`,
    by: nameOf(row),
    at: row.sentAt,
    body: row.body,
    files: (row.files ?? []).flatMap((file) => {
      const found = stored.get(file.id);
      return found === undefined ? [] : [spokenFile(found)];
    }),
    answers: row.replyTo === null ? null : `${row.epoch}:${row.replyTo}`,
    isTakenBack: row.deletedAt !== null,
    bringsPlan: row.carePlan !== null,
  });

  const shown = said.slice(0, most).map(spoken);
  const ofReason = files.filter(({ bucket }) => bucket === 'cases').map(spokenFile);
  const kind = t(`papers.kind.${pet.species}`, { name: pet.speciesOther ?? '' });
  const facts: [string, string][] = [
    [t('papers.animal'), t('papers.animalOf', { name: pet.name, kind })],
    [t('transcript.owner'), ownerName ?? ''],
    ...(vetName ? [[t('transcript.vet'), vetName] satisfies [string, string]] : []),
    [t('transcript.began'), moment(consult.acceptedAt ?? consult.queuedAt)],
    [t('transcript.ended'), consult.endedAt ? moment(consult.endedAt) : t('transcript.going')],
    ...(consult.reason ? [[t('transcript.reason'), consult.reason] satisfies [string, string]] : []),
  ];
  const title = t('transcript.title', { pet: pet.name });
  const blocks: Block[] = [
    { kind: 'paragraph', tone: 'soft', text: `${t('transcript.notice')} ${t('papers.times', { zone })}` },
    { kind: 'facts', entries: facts },
    ...(ofReason.length > 0
      ? [
          { kind: 'heading' as const, text: t('transcript.filesOfReason') },
          ...fileBlocks(language, ofReason, ownerName ?? ''),
        ]
      : []),
    { kind: 'heading', text: t('transcript.conversation') },
    ...(shown.length > 0
      ? transcriptBlocks(language, zone, shown, consult.endedAt)
      : [
          {
            kind: 'paragraph' as const,
            text: t(consult.erasedAt ? 'transcript.erased' : 'transcript.nothing'),
          },
        ]),
    ...(said.length > most
      ? [
          {
            kind: 'paragraph' as const,
            tone: 'soft' as const,
            text: t('transcript.cut', { count: String(most) }),
          },
        ]
      : []),
  ];
  const name = t('transcript.file', {
    pet: inFileName(pet.name),
    day: consult.queuedAt.toISOString().slice(0, 10),
  });
  return paperOf(ctx, language, { title, name, blocks });
}
