import type { ChatEndpoint, ChatModel } from './chat-model.ts';

/** A model behind an endpoint; what asks it is read when it is first asked. */
export const remoteChatModel = (endpoint: ChatEndpoint): ChatModel => ({
  model: endpoint.model,
  ask: async (question) => (await import('./ask-by-sdk.ts')).askBySdk(endpoint, question),
});
