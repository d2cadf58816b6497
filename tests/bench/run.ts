/** `npm run bench [-- <name>]`: each bench in a process of its own, one after the other; JSON lines on standard output. */
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { report } from './report.ts';

const names = [
  'size',
  'reserve',
  'api',
  'room',
  'upload',
  'lobby',
  'webhook',
  'migrate',
  'embed',
  'search',
  'backfill',
  'page',
  'site',
  'menu',
  'weight',
  'join',
  'transcript',
  'pdf',
  'import',
];
/** Takes minutes the first time and gigabytes of disk. */
const whenNamed = ['size-of-data', 'admin'];

const [only, ...extra] = process.argv.slice(2);
const chosen = only === undefined ? names : [...names, ...whenNamed].filter((name) => name === only);
if (chosen.length === 0) {
  console.error(`No bench "${only}". There are: ${[...names, ...whenNamed].join(', ')}.`);
  process.exit(2);
}

report({
  bench: 'machine',
  cores: cpus().length,
  model: cpus()[0]?.model ?? 'unknown',
  node: process.version,
});
for (const name of chosen) {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, `${name}.ts`), ...extra], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
