import type { Species } from '../../../contract/consults.ts';
import { usualVaccines, type Vaccine, type VaccineSource } from '../../../contract/vaccines.ts';
import { plusDays } from '../duty/week.ts';

const dayMs = 86_400_000;

/** The same day so many months later; a day that the month does not have becomes its last one. */
function plusMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

/** Weeks of age until which a young dog or cat is vaccinated again every few weeks, and at which its course ends (WSAVA 2024). */
const courseWeeks = 16;
const lastOfCourseWeeks = 26;
/** Days between two doses of the course: two to four weeks. */
const courseDays = 28;

/** When a vaccination is usually followed by the next: by which guideline, and whether it is one of the course of a young animal. */
export interface SuggestedDue {
  readonly due: string;
  readonly source: VaccineSource;
  readonly isCourse: boolean;
}

/**
 * When the next dose of a vaccine is usual for an animal that was vaccinated on `day` (`YYYY-MM-DD`); null where no guideline says. `birthDate`: null when it is
 * not known; then it counts as grown up.
 */
export function suggestedDue(
  species: Species,
  vaccine: Vaccine,
  day: string,
  birthDate: string | null,
): SuggestedDue | null {
  const usual = usualVaccines[species].find((one) => one.vaccine === vaccine);
  if (usual === undefined) return null;
  const { months, source, course } = usual;
  const weeks = birthDate === null ? null : (Date.parse(day) - Date.parse(birthDate)) / (7 * dayMs);
  if (course && birthDate !== null && weeks !== null && weeks < courseWeeks)
    return { due: plusDays(day, courseDays), source, isCourse: true };
  if (course && birthDate !== null && weeks !== null && weeks < lastOfCourseWeeks)
    return { due: plusDays(birthDate, lastOfCourseWeeks * 7), source, isCourse: true };
  return { due: plusMonths(day, months), source, isCourse: false };
}
