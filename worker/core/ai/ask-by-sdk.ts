import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { APICallError, generateText, Output } from 'ai';
import type * as z from 'zod';
import { type ChatEndpoint, ModelAway, type Question } from './chat-model.ts';

/** Refused for its key, for too many or for a failure of theirs: no other text can help that. */
const isAway = (status: number | undefined): boolean =>
  status === undefined || [401, 403, 404, 408, 429].includes(status) || status >= 500;

/**
 * Asks a model behind an endpoint once, by the AI SDK (https://ai-sdk.dev/docs/ai-sdk-core/generating-structured-data). It imports by name what it needs of the SDK, so that the
 * rest of it is no part of the Worker. Throws as ChatModel.ask.
 */
export async function askBySdk<Shape extends z.ZodType>(
  { url, key, model }: ChatEndpoint,
  { instructions, material, images = [], shape, longest, patienceMs }: Question<Shape>,
): Promise<z.output<Shape>> {
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
      prompt: [
        {
          role: 'user',
          content: [
            { type: 'text', text: JSON.stringify(material) },
            ...images.map(({ type, base64 }) => ({ type: 'file' as const, mediaType: type, data: base64 })),
          ],
        },
      ],
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
}
