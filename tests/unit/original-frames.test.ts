import { SourceMap } from 'node:module';
import { expect, test } from 'vitest';
import { originalFrames } from '../../ops/original-frames.ts';

// From column 1 on it is line 7 of a file, column 3; from column 10 on line 8.
const map = new SourceMap({
  version: 3,
  file: 'index.js',
  sources: ['worker/app.ts'],
  sourcesContent: [''],
  sourceRoot: '',
  names: [],
  mappings: 'AAME,SACA',
});

test('a frame of the bundle is told as the place in the source', () => {
  expect(originalFrames('    at a (index.js:1:3)\n    at async index.js:1:12', map)).toBe(
    '    at worker/app.ts:7:3\n    at worker/app.ts:8:3',
  );
});

test('what no map knows stays as it was logged', () => {
  const frames = '    at new Promise (<anonymous>)\n    at cloudflare-internal:something';
  expect(originalFrames(frames, map)).toBe(frames);
});
