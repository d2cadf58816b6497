import * as z from 'zod';

const said = z.object({ number: z.int(), by: z.string(), text: z.string() });

/** What the Worker sends: a conversation to draft from, or messages to translate. */
const material = z.union([
  z.object({ conversation: z.array(said) }),
  z.object({ to: z.string(), messages: z.array(z.object({ number: z.int(), text: z.string() })) }),
]);

const firstSentence = (text: string): string => text.split(/(?<=[.!?…])\s+|\n+/)[0] ?? '';

/** Repeats of each message the first sentence, as what its side says; and of what is to be translated all, after the name of the language. */
export function answerTo(prompt: string): string {
  const wanted = material.parse(JSON.parse(prompt));
  if ('messages' in wanted)
    return JSON.stringify({
      messages: wanted.messages.map(({ number, text }) => ({ number, text: `(${wanted.to}) ${text}` })),
    });
  return JSON.stringify({
    lines: wanted.conversation
      .filter(({ text }) => !text.includes('?'))
      .map(({ number, by, text }) => ({
        part: by === 'vet' ? 'advised' : 'reported',
        text: firstSentence(text),
        messages: [number],
      })),
  });
}
