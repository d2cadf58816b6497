/** Reads an amount above zero that may be left out: null when nothing was typed, undefined when it is no such number. Takes `2,5` and `2.5`. */
export function readAmount(text: string, most: number): number | null | undefined {
  const typed = text.trim().replace(',', '.');
  if (typed === '') return null;
  const number = Number(typed);
  return Number.isFinite(number) && number > 0 && number <= most ? number : undefined;
}
