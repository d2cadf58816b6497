import * as z from 'zod';
import { type ImageHead, imageHead } from './image-head.ts';

/** Bytes of a picture, at most (https://platform.openai.com/docs/guides/images-vision#image-input-requirements). */
const largestImage = 20 * 1024 * 1024;

const part = z.union([
  z.object({ type: z.literal('text'), text: z.string() }),
  z.object({
    type: z.literal('image_url'),
    image_url: z.object({ url: z.string(), detail: z.enum(['low', 'high', 'auto']).optional() }),
  }),
]);

/** A request as the vendor takes it. */
export const askedSchema = z.object({
  model: z.string(),
  messages: z
    .array(z.object({ role: z.string(), content: z.union([z.string(), z.array(part).min(1)]) }))
    .min(1),
});

/** What the last message says, with the pictures that came along. */
export interface LastMessage {
  readonly text: string;
  readonly images: readonly ImageHead[];
}

/** A picture that the vendor would refuse. */
export class ImageRefused extends Error {
  override readonly name = 'ImageRefused';
  readonly code: 'invalid_base64' | 'invalid_image_format' | 'invalid_image_url' | 'image_too_large';

  constructor(code: ImageRefused['code']) {
    super(`Refused: ${code}`);
    this.code = code;
  }
}

function imageOf(url: string): ImageHead {
  const [, type = '', base64 = ''] = /^data:([^;,]*);base64,(.*)$/s.exec(url) ?? [];
  // The vendor fetches addresses; this one is asked by nobody who sends one.
  if (type === '') throw new ImageRefused('invalid_image_url');
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(base64))
    throw new ImageRefused('invalid_base64');
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.byteLength > largestImage) throw new ImageRefused('image_too_large');
  // What it is said to be counts for nothing: it is looked at.
  const head = imageHead(bytes);
  if (head === null) throw new ImageRefused('invalid_image_format');
  return head;
}

/** The last message of a request. Throws ImageRefused. */
export function lastOf({ messages }: z.output<typeof askedSchema>): LastMessage {
  const content = messages.at(-1)?.content ?? '';
  if (typeof content === 'string') return { text: content, images: [] };
  return {
    text: content.flatMap((one) => (one.type === 'text' ? [one.text] : [])).join('\n'),
    images: content.flatMap((one) => (one.type === 'image_url' ? [imageOf(one.image_url.url)] : [])),
  };
}
