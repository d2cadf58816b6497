import type { Conversation } from './conversation.ts';
import type { ProposedLine } from './draft-line.ts';
import type { Sentence } from './read-sentence.ts';

/** Drafts from conversations. */
export interface Drafter {
  /** What made a draft, shown and stored beside it. */
  readonly model: string;
  /** Proposes lines; what no message carries is found out afterwards. `sentences`: those of the conversation, read. Throws as ChatModel.ask. */
  readonly draft: (
    conversation: Conversation,
    sentences: readonly Sentence[],
  ) => Promise<readonly ProposedLine[]>;
}
