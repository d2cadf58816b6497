import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** The numbers 128 to 159 as they are meant (HTML, "numeric character reference end state"): windows-1252. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function characterOf(code: number): string {
  if (code >= 128 && code <= 159) return windows[code - 128] ?? '';
  const isNone = code === 0 || code > 0x10_ff_ff || (code >= 0xd8_00 && code <= 0xdf_ff);
  return isNone ? '\ufffd' : String.fromCodePoint(code);
}

/** A text of HTML with its references (`&eacute;`, `&#233;`, `&#xe9;`) as the characters that they stand for. What is none stays. */
export const decodeReferences = (text: string): string =>
  text.includes('&')
    ? text.replaceAll(
        /&(?:#(\d{1,8})|#x([\da-f]{1,7})|([a-z][a-z\d]{1,31}));/gi,
        (all: string, decimal?: string, hex?: string, name?: string) => {
          if (decimal !== undefined) return characterOf(Number(decimal));
          if (hex !== undefined) return characterOf(Number.parseInt(hex, 16));
          return decodeNamedCharacterReference(name ?? '') || all;
        },
      )
    : text;
