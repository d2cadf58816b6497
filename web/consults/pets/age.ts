/** The language that it is written in. */
type Locale = 'es' | 'en';

/** Whole years and months; months 0 to 11. */
export type Age = { years: number; months: number };

const pad = (number: number) => String(number).padStart(2, '0');

/**
 * The day, as `YYYY-MM-DD`, on which an animal of that age was born, counted back from `today`. A day that the month does not
 * have becomes its last one (31 March less one month is 28 or 29 February). Only as exact as the age, so approximate.
 */
export function birthDateOfAge({ years, months }: Age, today: Date): string {
  const monthIndex = today.getFullYear() * 12 + today.getMonth() - (years * 12 + months);
  const year = Math.floor(monthIndex / 12);
  const month = monthIndex - year * 12;
  const lastDay = new Date(year, month + 1, 0).getDate();
  return `${year}-${pad(month + 1)}-${pad(Math.min(today.getDate(), lastDay))}`;
}

/** The age today of an animal born on `YYYY-MM-DD`; a day to come counts as newborn. */
export function ageOfBirthDate(birthDate: string, today: Date): Age {
  const [year = 0, month = 1, day = 1] = birthDate.split('-').map(Number);
  const monthIsFull = today.getDate() >= day || isLastDayOfMonth(today);
  const total = (today.getFullYear() - year) * 12 + (today.getMonth() + 1 - month) - (monthIsFull ? 0 : 1);
  const months = Math.max(0, total);
  return { years: Math.floor(months / 12), months: months % 12 };
}

function isLastDayOfMonth(day: Date): boolean {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1).getDate() === 1;
}

/** `4 años`, `8 meses`; under two years with the months: `1 año y 3 meses`. */
export function formatAge(locale: Locale, { years, months }: Age): string {
  const write = (value: number, unit: 'year' | 'month') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
  if (years === 0) return write(months, 'month');
  if (years >= 2 || months === 0) return write(years, 'year');
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format([
    write(years, 'year'),
    write(months, 'month'),
  ]);
}
