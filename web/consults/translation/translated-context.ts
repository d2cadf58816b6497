import { createContext, useContext } from 'react';
import type { ApiOutputs } from '../../kit/api/api-types.ts';

/** A message as it is read in the reader's language. */
export type Translated = ApiOutputs['translations']['read']['items'][number];

/** What the bubbles of a conversation know of translations. */
export type Reading = {
  /** What is known of a message. */
  of: (messageId: string) => Translated | undefined;
  /** The message is before somebody's eyes, and is wanted in their language. */
  want: (messageId: string) => void;
};

/** Null where messages are read as they were written. */
export const ReadingContext = createContext<Reading | null>(null);

/** How messages are read here; null as they were written. */
export const useReading = (): Reading | null => useContext(ReadingContext);
