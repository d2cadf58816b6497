/** With it in front spreadsheets read a file as UTF-8. */
const byteOrderMark = '\uFEFF';

/**
 * What a spreadsheet would take for a formula at the beginning of a cell
 * (OWASP, CSV injection: https://owasp.org/www-community/attacks/CSV_Injection).
 */
const formula = /^[=+\-@\t\r]/;

/** What is empty is an empty cell. A text that a spreadsheet would run gets an apostrophe in front; a number is one. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = String(value);
  const safe = typeof value === 'number' || !formula.test(text) ? text : `'${text}`;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A file of comma-separated values (RFC 4180) in UTF-8: a line for the headers, then one for each row. */
export function csv(headers: readonly string[], rows: readonly (readonly unknown[])[]): string {
  return byteOrderMark + [headers, ...rows].map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}
