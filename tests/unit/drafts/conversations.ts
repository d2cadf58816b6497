import type { Conversation, Said } from '../../../worker/consults/drafts/conversation.ts';

/** A conversation of these messages. */
export const conversationOf = (
  messages: readonly (readonly [Said['role'], string])[],
  changes: Partial<Conversation> = {},
): Conversation => ({
  id: crypto.randomUUID(),
  consultId: crypto.randomUUID(),
  locale: 'es',
  species: 'dog',
  names: [],
  messages: messages.map(([role, body]) => ({ id: crypto.randomUUID(), role, body })),
  ...changes,
});
