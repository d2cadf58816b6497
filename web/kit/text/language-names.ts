/** Languages (ISO 639) by their names in the language of who reads, as a list: "Spanish and English". */
export function languageNames(locale: string, codes: readonly string[]): string {
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    codes.map((code) => names.of(code) ?? code),
  );
}
