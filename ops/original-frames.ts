import type { SourceMap } from 'node:module';

const place = /:(?<line>\d+):(?<column>\d+)\)?$/;

/**
 * The frames of a stack, a line each: where the map knows a place, file, line and column of the source stand for it. All other lines stay as
 * they are. Functions are left out: a map has no names of them.
 */
export function originalFrames(frames: string, map: SourceMap): string {
  return frames
    .split('\n')
    .map((frame) => {
      const { line, column } = place.exec(frame)?.groups ?? {};
      const entry = map.findEntry(Number(line) - 1, Number(column) - 1);
      if (line === undefined || !('originalSource' in entry)) return frame;
      return `    at ${entry.originalSource}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
    })
    .join('\n');
}
