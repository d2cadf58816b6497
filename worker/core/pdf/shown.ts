import type { Line } from './break-lines.ts';
import { rounded } from './pdf-file.ts';

/** The signs of a line as a page has them (ISO 32000-1, 9.4.3), from where the pen is: a change of the font where the face changes. */
export function shown({ clusters }: Line, size: number): string {
  let face = '';
  let codes = '';
  const parts: string[] = [];
  for (const cluster of clusters) {
    if (cluster.face.key !== face) {
      if (codes !== '') parts.push(`<${codes}> Tj`);
      face = cluster.face.key;
      codes = '';
      parts.push(`/${face} ${rounded(size)} Tf`);
    }
    codes += cluster.codes;
  }
  if (codes !== '') parts.push(`<${codes}> Tj`);
  return parts.join(' ');
}
