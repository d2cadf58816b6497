import * as z from 'zod';
import type { ApplicationContent } from './application.ts';

const names = [
  'country',
  'body',
  'number',
  'expiresOn',
] as const satisfies readonly (keyof ApplicationContent['licences'][number])[];
const issuesSchema = z.record(z.string(), z.unknown());

/** Which controls of which licence a schema found wrong, by the place of the licence. `issues`: as the form has them, by path. */
export function wrongLicences(issues: unknown): Map<number, (typeof names)[number][]> {
  const wrong = new Map<number, (typeof names)[number][]>();
  for (const path of Object.keys(issuesSchema.safeParse(issues).data ?? {})) {
    const [, place, field] = /^licences\[(\d+)\]\.(\w+)$/.exec(path) ?? [];
    const name = names.find((one) => one === field);
    if (place !== undefined && name) wrong.set(Number(place), [...(wrong.get(Number(place)) ?? []), name]);
  }
  return wrong;
}
