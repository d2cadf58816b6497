import * as z from 'zod';
import type { LastMessage } from './asked-messages.ts';
import type { ImageHead } from './image-head.ts';

const said = z.object({ number: z.int(), by: z.string(), text: z.string() });

/** What the Worker sends beside no picture: a conversation to draft from, or messages to translate. */
const material = z.union([
  z.object({ conversation: z.array(said) }),
  z.object({ to: z.string(), messages: z.array(z.object({ number: z.int(), text: z.string() })) }),
]);

const firstSentence = (text: string): string => text.split(/(?<=[.!?…])\s+|\n+/)[0] ?? '';

/** A menu of one dish: it reads nothing of a photo but how large it is. */
function menuOf({ width, height }: ImageHead) {
  const name = `Foto de ${String(width)} × ${String(height)}`;
  return {
    name: 'Carta',
    dishes: [
      { quote: `${name} ..... 9,50 €`, name, description: '', prices: [{ size: '', written: '9,50 €' }] },
    ],
  };
}

/**
 * Repeats of each message the first sentence, as what its side says; and of what is to be translated all, after the name of the language. Of the photo of a menu it says
 * a dish that is named by its size.
 */
export function answerTo({ text, images }: LastMessage): string {
  if (images.length > 0) return JSON.stringify({ sections: images.map(menuOf) });
  const wanted = material.parse(JSON.parse(text));
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
