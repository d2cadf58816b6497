import type { Rules } from './rules.ts';
import { rules1 } from './rules-1/rules-1.ts';

/** The versions there are, the newest last. A case is finished under the version it began with. */
const versions: readonly Rules[] = [rules1];

/** The rules that a new case begins with. */
export const currentRules: Rules = rules1;

/** The rules of a version; undefined when there never was such a version. */
export function rulesOf(version: string): Rules | undefined {
  return versions.find((rules) => rules.version === version);
}
