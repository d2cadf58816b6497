import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCommand } from '../../../tools/suite/run-command.ts';

const options = { cwd: tmpdir(), limitMs: 20_000 };

it.each([
  ['ok', ['node', '-e', '0']],
  ['failed', ['node', '-e', 'process.exit(3)']],
  ['failed', ['no-such-command']],
] as const)('C4 a command ends: %s', async (ending, command) => {
  expect(await runCommand(command, options)).toBe(ending);
});

it('C4 a command that hangs is ended with what it started', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'run-'));
  const pidFile = join(folder, 'pid');
  const hang = 'setInterval(() => {}, 1000)';
  const script = `const child = require('node:child_process').spawn('node', ['-e', '${hang}']);
    require('node:fs').writeFileSync('${pidFile}', String(child.pid)); ${hang}`;
  expect(await runCommand(['node', '-e', script], { cwd: folder, limitMs: 3000 })).toBe('timeout');
  const pid = Number(readFileSync(pidFile, 'utf8'));
  await expect.poll(() => isRunning(pid)).toBe(false);
  rmSync(folder, { recursive: true });
});

/** A process that ended and was not waited for yet still has an id; it is not running. */
function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
