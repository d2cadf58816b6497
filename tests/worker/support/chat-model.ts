import { inject } from 'vitest';
import * as z from 'zod';

/** A key of one's own at the model (dev/chat-model): what is sent with it, and how the next requests fare, is nobody else's. */
export function ownChatModel() {
  const url = inject('chatModel');
  const key = crypto.randomUUID();
  const control = url.replace('/v1', `/control/${key}`);
  return {
    url,
    key,
    /** Bindings that point the Worker at it. */
    env: { CHAT_MODEL_URL: url, CHAT_MODEL_KEY: key, CHAT_MODEL: 'stand-in' },
    next: (...behaviours: object[]) =>
      fetch(control, { method: 'PUT', body: JSON.stringify({ next: behaviours }) }),
    sent: async () => z.array(z.string()).parse(await (await fetch(control)).json()),
  };
}
