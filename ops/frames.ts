/**
 * `npm run frames -- <folder> < line`: where in the source the frames of a log line are, or those of a stack that is given as text. The folder
 * is one that `npm run deploy -- --dry-run --outdir <folder>` filled from the release that wrote the line.
 */
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import { originalFrames } from './original-frames.ts';

const mapSchema = z.object({
  version: z.number(),
  sources: z.array(z.string()),
  names: z.array(z.string()),
  mappings: z.string(),
});
const lineSchema = z.object({ frames: z.string() });

function framesIn(given: string): string {
  try {
    return lineSchema.parse(JSON.parse(given)).frames;
  } catch {
    return given;
  }
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Say where the bundle lies: npm run frames -- <folder>');
  process.exit(2);
}
const map = mapSchema.parse(JSON.parse(readFileSync(join(folder, 'index.js.map'), 'utf8')));
console.log(
  originalFrames(
    framesIn(await text(process.stdin)),
    new SourceMap({ file: '', sourceRoot: '', sourcesContent: [], ...map }),
  ),
);
