import { foldWord, writtenWords } from '../search/words/words-of.ts';

/** What stands where something was. */
const sign = '[…]';

const email = /[\p{L}\p{N}._%+-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;
/** The same as it is said aloud, so that no form takes it for one: "ana arroba correo punto es". */
const spelledEmail = /[\p{L}\p{N}._%+-]+\s+arroba\s+[\p{L}\p{N}-]+(?:\s*(?:\.|punto)\s*[\p{L}\p{N}-]+)+/giu;
const address = /\b(?:https?:\/\/|www\.)\S+/gi;
/** IBAN (ISO 13616): a country, two digits, and groups of letters and digits. */
const account = /\b[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){3,7}(?:[ -]?[A-Z0-9]{1,3})?\b/g;
/** Cards and telephones: seven digits or more, with what people put between them. Doses and weights have fewer. */
const digits = /(?<![\p{L}\p{N}])\+?\(?\d(?:[\s().\-/]{0,2}\d){6,18}(?![\p{L}\p{N}])/gu;
/** A day written in digits is no telephone: 29-11-2026, 2026/11/29. */
const day = /^(?:\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}[./-]\d{1,2}[./-]\d{1,2})$/;
/** Identity papers: Spanish (eight digits and a letter, or a letter, seven digits and a letter), Mexican (CURP, RFC). */
const papers =
  /\b(?:(?:\d{8}|[XYZ]\d{7})[- ]?[A-Z]|[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z\d]\d|[A-ZÑ&]{3,4}\d{6}[A-Z\d]{3})\b/gi;

/** Shorter words of a name ("de", "la") are words of the language. */
const shortestName = 3;

/**
 * A text without what says who somebody is: addresses of mail and of the web, telephones, cards and bank accounts, identity papers, and the words of the names
 * that are given. What is left says what is wrong with the animal.
 * @param put what stands where something was taken out
 */
export function redact(
  text: string,
  names: readonly string[],
  put: (found: string) => string = () => sign,
): string {
  const named = new Set(
    names
      .flatMap(writtenWords)
      .map(foldWord)
      .filter((word) => word.length >= shortestName),
  );
  return text
    .replace(email, put)
    .replace(spelledEmail, put)
    .replace(address, put)
    .replace(papers, put)
    .replace(account, put)
    .replace(digits, (found) => (day.test(found.trim()) ? found : put(found)))
    .replace(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu, (word) =>
      named.has(foldWord(word.replace(/['’]s$/, ''))) ? put(word) : word,
    );
}
