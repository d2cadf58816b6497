import type { Breach } from '../source.ts';
import type { TextFile } from '../tree.ts';

const personal = /(?<![\w.:/-])\/(?:home|Users|root|work)\/[\w.-]+/g;

/** Refuses a path of somebody's own machine: it works nowhere else. */
export function machinePathBreaches({ path, text }: TextFile): Breach[] {
  return [...text.matchAll(personal)].map((match) => ({
    rule: 'machine-path',
    path,
    line: text.slice(0, match.index).split('\n').length,
    message: `${match[0]} exists on one machine only`,
  }));
}
