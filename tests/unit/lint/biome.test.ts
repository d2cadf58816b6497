import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';

const repository = resolve(import.meta.dirname, '../../..');

/** Each breach of a house rule that Biome holds, in a file of its own. */
const planted: readonly [rule: string, path: string, text: string][] = [
  ['noExplicitAny', 'worker/any.ts', 'export const a: any = 1;\n'],
  ['noNonNullAssertion', 'worker/bang.ts', 'export const a = (b?: string) => b!.length;\n'],
  ['noRestrictedImports', 'worker/zod.ts', "import { z } from 'zod';\n\nexport const a = z.string();\n"],
  ['noConsole', 'worker/log-line.ts', "console.log('hello');\n"],
  ['noEnum', 'worker/enum.ts', 'export enum Mode {\n  Chat,\n}\n'],
  ['useFilenamingConvention', 'web/WaitingRoom.ts', 'export const a = 1;\n'],
  ['useImportExtensions', 'worker/extension.ts', "import { a } from './any';\n\nexport const b = a;\n"],
  ['noUnusedVariables', 'web/unused.ts', 'const a = 1;\n'],
  [
    'noFloatingPromises',
    'worker/floating.ts',
    'async function a() {\n  await Promise.resolve();\n}\n\nexport function b() {\n  a();\n}\n',
  ],
  ['noJsxLiterals', 'web/text.tsx', 'export const Title = () => <h1>Hello</h1>;\n'],
  ['noFocusedTests', 'tests/unit/only.test.ts', "it.only('K1 one', () => {});\n"],
  ['noSkippedTests', 'tests/unit/skip.test.ts', "it.skip('K1 one', () => {});\n"],
];

const report = z.object({
  diagnostics: z.array(
    z.object({ category: z.string(), severity: z.string(), location: z.object({ path: z.string() }) }),
  ),
});

let root = '';
let found: z.infer<typeof report>['diagnostics'] = [];
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'biome-'));
  copyFileSync(join(repository, 'biome.json'), join(root, 'biome.json'));
  for (const [, path, text] of planted) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const biome = join(repository, 'node_modules/.bin/biome');
  const run = spawnSync(biome, ['lint', '--vcs-enabled=false', '--reporter=json', '.'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(run.status).not.toBe(0);
  found = report.parse(JSON.parse(run.stdout)).diagnostics;
});
afterAll(() => rmSync(root, { recursive: true }));

it.each(planted)('C4 Biome fails on %s', (rule, path) => {
  const errors = found.filter((one) => one.severity === 'error' && one.location.path.endsWith(path));
  expect(errors.map((one) => one.category.split('/').at(-1))).toContain(rule);
});
