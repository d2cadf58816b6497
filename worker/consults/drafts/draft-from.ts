import { draftBounds } from '../../../contract/drafts.ts';
import { cite } from './cite.ts';
import type { Conversation } from './conversation.ts';
import type { DraftLine } from './draft-line.ts';
import type { Drafter } from './drafter.ts';
import { readSentences } from './read-sentence.ts';

/** A draft: its lines, and how many were left out because no message carried them. */
export type Draft = Readonly<{ lines: readonly DraftLine[]; dropped: number }>;

/** Drafts from a conversation, and keeps of it what the conversation carries; of each part the first so many. Throws as Drafter.draft. */
export async function draftFrom(conversation: Conversation, drafter: Drafter): Promise<Draft> {
  const sentences = readSentences(conversation.messages);
  const proposed = await drafter.draft(conversation, sentences);
  const carried = proposed.map((line) => cite(line, sentences)).filter((line) => line !== null);
  const ofPart = Map.groupBy(carried, ({ part }) => part);
  const lines = [...ofPart.values()].flatMap((own) => own.slice(0, draftBounds.linesOfPart));
  return {
    lines: lines.map((line, at) => ({ id: at + 1, ...line })),
    dropped: proposed.length - carried.length,
  };
}
