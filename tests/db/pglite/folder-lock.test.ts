import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockFolder } from '../../../db/migrate/folder-lock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'callavet-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the embedded Postgres of a running process is not opened, and the message says by whom', () => {
  const dataDir = join(folder, 'postgres');
  writeFileSync(`${dataDir}.lock`, String(process.ppid));
  expect(() => lockFolder(dataDir)).toThrow(`in use by process ${process.ppid}`);
});

test('what a process that is gone left behind is taken over', () => {
  const dataDir = join(folder, 'postgres');
  const gone = spawnSync(process.execPath, ['--version']).pid;
  writeFileSync(`${dataDir}.lock`, String(gone));
  lockFolder(dataDir)();
  const unlock = lockFolder(dataDir);
  unlock();
});
