/**
 * `size`: what people and Cloudflare download, gzipped: the Worker's bundle (aim: 700 KB) and the script that the landing page loads
 * before anybody touches it (aim: 120 KB). Builds both by itself; deploys nothing.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import * as z from 'zod';
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

const manifestSchema = z.record(
  z.string(),
  z.object({ file: z.string(), imports: z.array(z.string()).default([]) }),
);

/** What a first visit in Spanish runs: the entry, the landing page and its texts, with everything that they import at once. */
const landing = [
  'index.html',
  'routes/landing.tsx',
  'landing/messages/es.json',
  'consults/emergency/messages/es.json',
  'shell/messages/es.json',
  'kit/messages/es.json',
];

async function landingPage(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'callavet-web-'));
  try {
    await build({
      configFile: join(root, 'web/vite.config.ts'),
      root: join(root, 'web'),
      logLevel: 'error',
      build: { outDir: folder, manifest: 'manifest.json', emptyOutDir: true },
    });
    const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
    const files = new Set<string>();
    const visit = (name: string): void => {
      const chunk = manifest[name];
      if (chunk === undefined) throw new Error(`The build has no ${name}.`);
      if (files.has(chunk.file)) return;
      files.add(chunk.file);
      chunk.imports.forEach(visit);
    };
    landing.forEach(visit);
    report({
      bench: 'size',
      case: 'script of the landing page',
      files: files.size,
      gzippedKilobytes: gzippedKilobytes([...files].map((file) => join(folder, file))),
      aim: 120,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

worker();
await landingPage();
