import type { useTranslations } from 'use-intl/react';
import type { BubbleMessage } from './message-bubble.tsx';

/** What shows of a message that another one answers. */
export type Quoted = { name: string; text: string };

type Words = {
  nameOf: (userId: string) => string;
  t: ReturnType<typeof useTranslations<'chat'>>;
};

/** A message as the one that answers it quotes it, also when it is further up than what was fetched, or was taken back. */
export function quoteOf(message: BubbleMessage | undefined, { nameOf, t }: Words): Quoted {
  if (message === undefined) return { name: '', text: t('earlier') };
  const name = message.mine ? t('you') : nameOf(message.senderId);
  if (message.takenBack) return { name, text: t('takenBack') };
  return { name, text: message.body.slice(0, 200) || (message.files?.[0]?.name ?? '') };
}
