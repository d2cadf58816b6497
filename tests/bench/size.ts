/**
 * `size`: what people and Cloudflare download, gzipped: the Worker's bundle (aim: 700 KB) and the script that the landing page loads
 * before anybody touches it (aim: 120 KB). Needs `npm run build`; bundles the Worker itself without deploying it.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundleWorker } from './built-worker.ts';
import { report, round } from './report.ts';

const root = resolve(import.meta.dirname, '../..');

/** Kilobytes (1,000 bytes) of the files together, each gzipped as it would be sent. */
function gzippedKilobytes(paths: readonly string[]): number {
  return round(
    paths.reduce((sum, path) => sum + gzipSync(readFileSync(path), { level: 9 }).length, 0) / 1_000,
  );
}

function worker(): void {
  const folder = mkdtempSync(join(tmpdir(), 'callavet-worker-'));
  try {
    bundleWorker(folder);
    const code = readdirSync(folder).filter((name) => /\.(js|wasm)$/.test(name));
    report({
      bench: 'size',
      case: 'worker',
      gzippedKilobytes: gzippedKilobytes(code.map((name) => join(folder, name))),
      aim: 700,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The scripts that `index.html` names, and everything that they import at once. */
function landingScripts(): string[] {
  const dist = join(root, 'dist');
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const found = new Set<string>();
  const visit = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    const code = readFileSync(join(dist, path), 'utf8');
    for (const [, name = ''] of code.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g)) {
      visit(`assets/${name}`);
    }
  };
  for (const [, path = ''] of html.matchAll(/(?:src|href)="\/(assets\/[\w.-]+\.js)"/g)) visit(path);
  return [...found];
}

worker();
const scripts = landingScripts();
report({
  bench: 'size',
  case: 'script of the landing page, by its imports',
  files: scripts.length,
  gzippedKilobytes: gzippedKilobytes(scripts.map((path) => join(root, 'dist', path))),
  aim: 120,
});
