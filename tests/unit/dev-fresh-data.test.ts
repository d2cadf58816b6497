import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { discardUnfinished, fillOnce } from '../../dev/half-year/fresh-data.ts';

let dataDir: string;
const database = () => join(dataDir, 'postgres');

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'callavet-fresh-'));
  mkdirSync(database());
  writeFileSync(join(database(), 'PG_VERSION'), '18');
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

test('A past that was cut short is thrown away at the next start', async () => {
  const cut = fillOnce(dataDir, () => Promise.reject(new Error('Ctrl-C')));
  await expect(cut).rejects.toThrow('Ctrl-C');
  discardUnfinished(dataDir);
  expect(existsSync(database())).toBe(false);
});

test('A past that was made stays, whatever happens later', async () => {
  expect(await fillOnce(dataDir, async () => 'told')).toBe('told');
  discardUnfinished(dataDir);
  expect(existsSync(database())).toBe(true);
});
