import type { RequestContext } from '../context.ts';
import type { ChatModel } from './chat-model.ts';
import { remoteChatModel } from './remote-chat-model.ts';

/** The model that this deployment writes with; null where none is configured. */
export function openChatModel({
  settings: { chatModel },
}: Pick<RequestContext, 'settings'>): ChatModel | null {
  return chatModel === null ? null : remoteChatModel(chatModel);
}
