/** Control characters, and those that turn the direction of what follows. */
const invisible = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A person's name for a line of text: on one line, and a name from right to left turns nothing around it (Unicode UAX 9, isolates). */
export const writtenName = (name: string): string =>
  `\u2068${name.replaceAll(invisible, ' ').replaceAll(/\s+/g, ' ').trim()}\u2069`;
