/**
 * `size`: what people and Cloudflare download, gzipped: the Worker's bundle (aim: 900 KB), the script inside the pages for visitors (aim:
 * 40 KB), and what the app's first screen in Spanish loads. Builds by itself; deploys nothing.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import * as z from 'zod';
import { pageCss, pageScript } from '../../worker/pages/built.ts';
import { bundleWorker } from '../support/bundle-worker.ts';
import { report, round } from './report.ts';

/** Of the Worker's bundle, in KB. */
const largestWorker = 900;
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
    const size = gzippedKilobytes(code.map((name) => join(folder, name)));
    report({
      bench: 'size',
      case: 'worker',
      gzippedKilobytes: size,
      aim: largestWorker,
      met: size <= largestWorker,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The pages for visitors have all of their style and script inside. */
function firstPages(): void {
  const kilobytes = (text: string) => round(gzipSync(text, { level: 9 }).length / 1_000);
  const script = kilobytes(pageScript);
  report({
    bench: 'size',
    case: 'script of the first pages',
    gzippedKilobytes: script,
    styleKilobytes: kilobytes(pageCss),
    aim: 40,
    met: script <= 40,
  });
}

const filesSchema = z.object({ es: z.array(z.string()) });

async function firstScreen(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'callavet-web-'));
  try {
    await build({
      configFile: join(root, 'web/vite.config.ts'),
      root: join(root, 'web'),
      logLevel: 'error',
      build: { outDir: folder, emptyOutDir: true },
    });
    const { es } = filesSchema.parse(JSON.parse(readFileSync(join(folder, 'app-files.json'), 'utf8')));
    const scripts = es.filter((file) => file.endsWith('.js'));
    report({
      bench: 'size',
      case: 'script of the first screen of the app',
      files: scripts.length,
      gzippedKilobytes: gzippedKilobytes(scripts.map((file) => join(folder, file))),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

worker();
firstPages();
await firstScreen();
