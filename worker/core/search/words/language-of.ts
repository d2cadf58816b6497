import type { Locale } from '../../locale.ts';
import { wordCount } from './stop-words.ts';
import { wordsOf } from './words-of.ts';

/** The language that a text is in, by the small words of either; null where it has as many of both, or none. */
export function languageOf(text: string): Locale | null {
  const words = wordsOf(text);
  const spanish = wordCount(words, 'es') + (/[¿¡ñáéíóú]/i.test(text) ? 1 : 0);
  const english = wordCount(words, 'en');
  if (spanish === english) return null;
  return spanish > english ? 'es' : 'en';
}
