import type { ChatEndpoint, ChatModel } from './chat-model.ts';
import { ModelAway } from './chat-model.ts';

/** Refused for its key, for too many or for a failure of theirs: no other text can help that. */
const isAway = (status: number | undefined): boolean =>
  status === undefined || [401, 403, 404, 408, 429].includes(status) || status >= 500;

/** A model behind an endpoint, asked by the AI SDK (https://ai-sdk.dev/docs/ai-sdk-core/generating-structured-data), which is loaded when it is first asked. */
export function remoteChatModel({ url, key, model }: ChatEndpoint): ChatModel {
  return {
    model,
    async ask({ instructions, material, shape, longest, patienceMs }) {
      const [{ APICallError, generateText, Output }, { createOpenAICompatible }] = await Promise.all([
        import('ai'),
        import('@ai-sdk/openai-compatible'),
      ]);
      const provider = createOpenAICompatible({
        name: 'chat',
        baseURL: url,
        apiKey: key,
        supportsStructuredOutputs: true,
      });
      try {
        const { output } = await generateText({
          model: provider(model),
          instructions,
          prompt: JSON.stringify(material),
          output: Output.object({ schema: shape }),
          temperature: 0,
          maxOutputTokens: longest,
          maxRetries: 0,
          abortSignal: AbortSignal.timeout(patienceMs),
        });
        return shape.parse(output);
      } catch (error) {
        if (APICallError.isInstance(error) && isAway(error.statusCode))
          throw new ModelAway(`HTTP ${error.statusCode ?? 'no answer'}`, { cause: error });
        throw error;
      }
    },
  };
}
