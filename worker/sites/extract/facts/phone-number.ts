/** A telephone number as people write it: with or without the country, grouped by spaces, dots, dashes, brackets. */
const written = String.raw`(?:\(?\+\s?\d{1,3}\)?[\s.-]{0,2})?(?:\(\d{2,5}\)[\s.-]{0,2})?\d(?:[\d]|[\s.-](?=\d)){5,16}\d`;
const label =
  '(?:tel[eé]fonos?|tel[eé]f|telephone|tel|tlfn?o?|tfno|phone|call(?: us)?(?: on)?|ll[aá]ma(?:nos)?|m[oó]vil|mobile|whatsapp|reservas?|bookings?|pedidos|t)';
const labelled = new RegExp(
  String.raw`(?<![\p{L}])${label}\.?(?:\s?(?:en|al|el|us|on)\b)*\s*[:.]?\s*(${written})(?![\d])`,
  'iu',
);
const alone = new RegExp(String.raw`(?<![\d\p{L}.,/€£$-])(${written})(?![\d\p{L}%€£$]|\s?[€£$])`, 'gu');

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');

/** Numbers of the plans that are told without a label: international, Spain, the United Kingdom, North America, Mexico. */
function looksLikeOne(text: string): boolean {
  const digits = digitsOf(text);
  if (text.includes('+')) return digits.length >= 9 && digits.length <= 15;
  if (/^[6789]\d{8}$/.test(digits)) return /\D/.test(text) || !/^(?:[89]00)/.test(digits);
  if (/^0\d{9,10}$/.test(digits)) return /[\s.-]/.test(text);
  return /^\d{10}$/.test(digits) && /[\s().-]/.test(text);
}

/** Whether a number could be one that is dialled. */
export const isDialled = (text: string): boolean => {
  const { length } = digitsOf(text);
  return length >= 7 && length <= 15;
};

/** The telephone numbers of a line, with whether it says that they are; a fax is none. */
export function phonesIn(line: string): { readonly number: string; readonly isLabelled: boolean }[] {
  const [text = ''] = line.split(/[\s/·|,]*\bfax\b/i);
  const [, named] = labelled.exec(text) ?? [];
  if (named !== undefined && isDialled(named)) return [{ number: named.trim(), isLabelled: true }];
  return [...text.matchAll(alone)].flatMap(([, number = '']) =>
    looksLikeOne(number) ? [{ number: number.trim(), isLabelled: false }] : [],
  );
}
