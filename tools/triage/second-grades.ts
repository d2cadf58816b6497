import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { type Level, levels } from '../../contract/urgency.ts';
import type { WrittenCase } from './written/written-case.ts';

const file = join(import.meta.dirname, 'second-grades.json');

/**
 * Levels that somebody else gave to the written cases without seeing the first ones, beside those: `second-grades.json`, an object of a
 * case's id and its level. Null where there is no such file. Throws when it names a case that there is not.
 */
export function secondGrades(
  cases: readonly WrittenCase[],
): { written: WrittenCase; second: Level }[] | null {
  if (!existsSync(file)) return null;
  const grades = z.record(z.string(), z.enum(levels)).parse(JSON.parse(readFileSync(file, 'utf8')));
  return Object.entries(grades).map(([id, second]) => {
    const written = cases.find((one) => one.id === id);
    if (!written) throw new Error(`second-grades.json names ${id}, and there is no such case`);
    return { written, second };
  });
}
